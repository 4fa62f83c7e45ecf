package io.gatehouse.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;

/** One person: who it is, what is granted where, how far the directory is, and all that happened. */
@Route(AccountsNavigation.LIST)
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
class AccountView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient AccountSearch accounts;
    private final transient AccountPageParts parts;
    private String title = "";

    AccountView(AccountSearch accounts, AccountPageParts parts) {
        this.accounts = accounts;
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(known(id));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static AccountId known(String id) {
        try {
            return AccountId.of(id);
        } catch (InvalidValueException e) {
            throw new NotFoundException();
        }
    }

    private void show(AccountId id) {
        var account = accounts.find(id).orElseThrow(NotFoundException::new);
        title = account.name().full();
        removeAll();
        Runnable again = () -> show(id);
        var columns = new Div(parts.wide(account, again), parts.beside(account));
        columns.addClassName("columns");
        add(header(account, again), columns);
    }

    private PageHeader header(AccountSnapshot account, Runnable again) {
        return new PageHeader(account.name().full())
                .under(getTranslation("account.ui.menu"), AccountsNavigation.LIST)
                .withStates(AccountStates.badge(account))
                .withLine(account.jobTitle() + " · " + account.username())
                .withActions(parts.actions(account, again));
    }
}
