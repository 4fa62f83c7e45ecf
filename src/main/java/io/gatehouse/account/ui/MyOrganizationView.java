package io.gatehouse.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.gatehouse.account.UserListExport;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.journal.JournalSentences;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The people of the viewer's own organization and what changed about them. RHIO administrators suspend, audit contacts
 * read and export; the services narrow both to the organizations where the viewer is that.
 */
@Route(AccountsNavigation.MY_ORGANIZATION)
@Menu(title = "account.ui.mine.menu", order = 15, icon = "vaadin:building-o")
@RolesAllowed({"RHIO_ADMINISTRATOR", "AUDIT_CONTACT"})
class MyOrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnOrganizations own;
    private final transient PeopleLists people;
    private final transient UserListExport export;
    private final transient Function<OrganizationId, ChangeList> changes;
    private final transient Clock clock;

    MyOrganizationView(
            OwnOrganizations own,
            PeopleLists people,
            UserListExport export,
            JournalService journal,
            JournalSentences sentences,
            Clock clock) {
        this.own = own;
        this.people = people;
        this.export = export;
        this.changes = organization -> new ChangeList(journal, sentences, clock, organization);
        this.clock = clock;
        addClassNames("page", "list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var organizations = own.all();
        removeAll();
        if (organizations.isEmpty()) {
            add(EmptyState.noRight(
                    getTranslation("account.ui.mine.none.title"), getTranslation("account.ui.mine.none.text")));
            return;
        }
        var shown =
                parameters.getSingleParameter("organization").map(this::known).orElseGet(organizations::getFirst);
        show(shown, organizations, parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.ui.mine.menu");
    }

    private OrganizationDetails known(String id) {
        try {
            return own.find(OrganizationId.of(id)).orElseThrow(NotFoundException::new);
        } catch (InvalidValueException e) {
            throw new NotFoundException();
        }
    }

    private void show(OrganizationDetails shown, List<OrganizationDetails> all, QueryParameters parameters) {
        var toChanges =
                parameters.getSingleParameter("view").filter("changes"::equals).isPresent();
        add(header(shown, all), tabs(shown, toChanges), toChanges ? changes.apply(shown.id()) : people.of(shown.id()));
    }

    private PageHeader header(OrganizationDetails shown, List<OrganizationDetails> all) {
        var header = new PageHeader(shown.legalName()).withLine(String.join(" · ", roles(shown.id())));
        if (all.size() > 1) {
            header.withActions(choice(shown, all));
        }
        if (own.audits(shown.id())) {
            header.withActions(new UserListLink(export, shown, clock));
        }
        return header;
    }

    private List<String> roles(OrganizationId organization) {
        var roles = new ArrayList<String>();
        if (own.administers(organization)) {
            roles.add(getTranslation("account.ui.mine.administrator"));
        }
        if (own.audits(organization)) {
            roles.add(getTranslation("account.ui.mine.auditor"));
        }
        return roles;
    }

    private Select<OrganizationDetails> choice(OrganizationDetails shown, List<OrganizationDetails> all) {
        var choice = new Select<OrganizationDetails>();
        choice.setAriaLabel(getTranslation("account.ui.mine.choose"));
        choice.setItems(all);
        choice.setItemLabelGenerator(OrganizationDetails::legalName);
        choice.setValue(shown);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                AccountsNavigation.MY_ORGANIZATION,
                QueryParameters.of("organization", change.getValue().id().toString()))));
        return choice;
    }

    private Nav tabs(OrganizationDetails shown, boolean changesShown) {
        var address = AccountsNavigation.MY_ORGANIZATION + "?organization=" + shown.id();
        var tabs = new Nav(
                tab(address, "account.ui.mine.people", !changesShown),
                tab(address + "&view=changes", "account.ui.mine.changes", changesShown));
        tabs.addClassName("tabs");
        tabs.setAriaLabel(shown.legalName());
        return tabs;
    }

    private Anchor tab(String address, String key, boolean current) {
        var tab = new Anchor(address, getTranslation(key));
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
