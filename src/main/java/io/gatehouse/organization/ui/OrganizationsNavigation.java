package io.gatehouse.organization.ui;

import com.vaadin.flow.component.UI;
import io.gatehouse.common.OrganizationId;

/** The ways to the screens about organizations. */
public final class OrganizationsNavigation {

    /** Address of the list. */
    public static final String LIST = "organizations";

    private OrganizationsNavigation() {}

    /** Address of an organization's page, for links. */
    public static String page(OrganizationId organization) {
        return LIST + "/" + organization;
    }

    public static void open(OrganizationId organization) {
        UI.getCurrent().navigate(page(organization));
    }
}
