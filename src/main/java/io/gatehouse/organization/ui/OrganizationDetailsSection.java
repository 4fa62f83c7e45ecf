package io.gatehouse.organization.ui;

import com.vaadin.flow.component.Component;
import io.gatehouse.organization.OrganizationDetails;

/** A part of an organization's page that a module above this one contributes. Beans, in {@code @Order}. */
public interface OrganizationDetailsSection {

    /** The part with its heading, made anew at each visit. */
    Component part(OrganizationDetails organization);
}
