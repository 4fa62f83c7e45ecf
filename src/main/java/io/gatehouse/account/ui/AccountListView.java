package io.gatehouse.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.organization.OrganizationService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Everyone with an account. Search and filters are in the address. */
@Route(AccountsNavigation.LIST)
@Menu(title = "account.ui.menu", order = 20, icon = "vaadin:users")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
class AccountListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountSearch accounts;
    private final AccountFilters filters;
    private final LazyGrid<AccountRow> grid;

    AccountListView(AccountSearch accounts, OrganizationService organizations, Catalog catalog, Clock clock) {
        this.accounts = accounts;
        this.filters = new AccountFilters(organizations, this::show);
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        filters.add(grid.counted("account.ui.count"));
        add(new PageHeader(getPageTitle()), filters, grid);
        columns(new AccountColumns(grid, new Labels(catalog), clock));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show(filters.filter());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.ui.menu");
    }

    private void columns(AccountColumns columns) {
        columns.linkedName();
        columns.username();
        columns.email();
        columns.organizations();
        columns.state();
        columns.changed();
        columns.onPhone(row -> AccountsNavigation.page(row.id()));
    }

    private void show(AccountFilter filter) {
        grid.setEmptyStateComponent(
                filter.equals(AccountFilter.all()) ? none() : EmptyState.nothingMatches(filters::clear));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<AccountRow> read(int offset, int limit) {
                return accounts.list(filter, offset, limit);
            }

            @Override
            public int count() {
                return accounts.count(filter);
            }
        });
    }

    private EmptyState none() {
        return EmptyState.nothingYet(getTranslation("account.ui.none.title"), getTranslation("account.ui.none.text"));
    }
}
