package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationService;

/** Lets one of the organizations be chosen by typing. */
final class OrganizationChoice {

    private OrganizationChoice() {}

    static ComboBox<OrganizationDetails> of(OrganizationService organizations, String label) {
        var choice = new ComboBox<OrganizationDetails>();
        choice.setLabel(label);
        choice.setItemLabelGenerator(OrganizationDetails::legalName);
        choice.setClearButtonVisible(true);
        choice.setItems(query -> organizations
                .list(new OrganizationFilter(query.getFilter().orElse(""), true), query.getOffset(), query.getLimit())
                .stream());
        return choice;
    }
}
