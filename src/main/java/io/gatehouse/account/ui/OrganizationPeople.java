package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.Section;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.ui.OrganizationDetailsSection;
import io.gatehouse.security.Role;
import java.util.List;
import org.springframework.core.annotation.Order;

/** On an organization's page: who administers it, who audits it, and the way to all its people. */
@SpringComponent
@Order(10)
class OrganizationPeople implements OrganizationDetailsSection {

    private static final int MOST = 50;

    private final AccountSearch accounts;

    OrganizationPeople(AccountSearch accounts) {
        this.accounts = accounts;
    }

    @Override
    public Component part(OrganizationDetails organization) {
        var people = accounts.count(AccountFilter.at(organization.id()));
        var all = new Anchor(AccountsNavigation.at(organization.id()), text("all", people));
        all.addClassName("button-link");
        return new Section(
                        text("title"),
                        holders(Role.RHIO_ADMINISTRATOR, organization.id()),
                        holders(Role.AUDIT_CONTACT, organization.id()))
                .withActions(all);
    }

    private Div holders(Role role, OrganizationId organization) {
        var holders = accounts.list(new AccountFilter("", null, organization, role.name()), 0, MOST);
        return new Div(new H3(text(role.name())), holders.isEmpty() ? nobody(role) : list(holders));
    }

    private static Paragraph nobody(Role role) {
        var nobody = new Paragraph(text(role.name() + ".none"));
        nobody.addClassName("quiet");
        return nobody;
    }

    private static UnorderedList list(List<AccountRow> holders) {
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var holder : holders) {
            var name = new Anchor(AccountsNavigation.page(holder.id()), holder.name());
            var email = new Div(holder.email());
            email.addClassName("quiet");
            list.add(new ListItem(new Div(name, email), AccountStates.badge(holder)));
        }
        return list;
    }

    private static String text(String name, Object... arguments) {
        return I18NProvider.translate("account.ui.people." + name, arguments);
    }
}
