package io.gatehouse.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.Section;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.ui.TimelineFactory;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One organization: what is known of it, and what other modules say about it. */
@Route(OrganizationsNavigation.LIST)
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
class OrganizationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient OrganizationService organizations;
    private final transient List<OrganizationDetailsSection> sections;
    private final transient TimelineFactory timelines;
    private final transient ShortNameDialogs shortNames;
    private String title = "";

    OrganizationView(
            OrganizationService organizations,
            List<OrganizationDetailsSection> sections,
            TimelineFactory timelines,
            ShortNameDialogs shortNames) {
        this.organizations = organizations;
        this.sections = sections;
        this.timelines = timelines;
        this.shortNames = shortNames;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(organizations.find(known(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static OrganizationId known(String id) {
        try {
            return OrganizationId.of(id);
        } catch (InvalidValueException e) {
            throw new NotFoundException();
        }
    }

    private void show(OrganizationDetails organization) {
        title = organization.legalName();
        removeAll();
        var left = new Div();
        sections.forEach(section -> left.add(section.part(organization)));
        left.add(new Section(
                getTranslation("organization.ui.timeline"),
                timelines.of(JournalObject.organization(organization.id()))));
        var columns = new Div(left, new Div(new OrganizationFacts(organization)));
        columns.addClassName("columns");
        add(header(organization), columns);
    }

    private PageHeader header(OrganizationDetails organization) {
        var edit = new Button(
                getTranslation("organization.ui.edit"),
                click -> OrganizationDialog.edit(organizations, organization, this::show));
        var header = new PageHeader(organization.legalName())
                .under(getTranslation("organization.ui.menu"), OrganizationsNavigation.LIST)
                .withStates(OrganizationStates.badge(organization))
                .withLine(organization.address().oneLine());
        shortNames.button(organization, this::show).ifPresent(header::withActions);
        return header.withActions(edit);
    }
}
