package io.gatehouse.account.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.LazyGrid;
import java.time.Clock;
import java.util.List;

/** Makes lists of the people of the viewer's own organization. */
@SpringComponent
class PeopleLists {

    private final AccountSearch accounts;
    private final AccountAccess access;
    private final AccountPlan plan;
    private final OwnOrganizations own;
    private final Catalog catalog;
    private final Clock clock;

    PeopleLists(
            AccountSearch accounts,
            AccountAccess access,
            AccountPlan plan,
            OwnOrganizations own,
            Catalog catalog,
            Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.plan = plan;
        this.own = own;
        this.catalog = catalog;
        this.clock = clock;
    }

    PeopleList of(OrganizationId organization) {
        return new PeopleList(this, organization, own.administers(organization));
    }

    AccountColumns columns(LazyGrid<AccountRow> grid) {
        return new AccountColumns(grid, new Labels(catalog), clock);
    }

    LazyGrid.Rows<AccountRow> rows(String text, OrganizationId organization) {
        var filter = new AccountFilter(text, null, organization, null);
        return new LazyGrid.Rows<>() {
            @Override
            public List<AccountRow> read(int offset, int limit) {
                return accounts.list(filter, offset, limit);
            }

            @Override
            public int count() {
                return accounts.count(filter);
            }
        };
    }

    /** Whether it makes sense to offer it: not for oneself, and not where access has ended. */
    boolean canBeSuspended(AccountRow row) {
        return row.open() && !own.viewerIs(row.id());
    }

    void suspend(AccountRow row, Runnable again) {
        new SuspendDialog(row.id(), row.name(), access, plan, again)
                .atOneOrganization()
                .open();
    }
}
