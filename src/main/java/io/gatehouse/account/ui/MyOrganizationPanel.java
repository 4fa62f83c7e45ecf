package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.Section;
import io.gatehouse.organization.OrganizationDetails;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the home page of RHIO administrators and audit contacts: the way to their people. */
@SpringComponent
@Order(10)
class MyOrganizationPanel implements HomePanel {

    private final OwnOrganizations own;
    private final AccountSearch accounts;

    MyOrganizationPanel(OwnOrganizations own, AccountSearch accounts) {
        this.own = own;
        this.accounts = accounts;
    }

    @Override
    public Optional<Component> panel() {
        var organizations = own.all();
        if (organizations.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(I18NProvider.translate("account.ui.mine.menu"));
        organizations.forEach(organization -> section.add(line(organization)));
        return Optional.of(section);
    }

    private Div line(OrganizationDetails organization) {
        var link = new Anchor(
                AccountsNavigation.MY_ORGANIZATION + "?organization=" + organization.id(), organization.legalName());
        var people = accounts.count(AccountFilter.at(organization.id()));
        var count = new Paragraph(I18NProvider.translate("account.ui.mine.count", people));
        count.addClassName("quiet");
        return new Div(link, count);
    }
}
