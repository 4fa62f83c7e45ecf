package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.account.AccountRow;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.SearchField;

/** The people of one organization with what is open to them; its RHIO administrators can suspend from here. */
class PeopleList extends Div {

    private final transient PeopleLists lists;
    private final transient OrganizationId organization;
    private final LazyGrid<AccountRow> grid = new LazyGrid<>(getTranslation("account.ui.mine.people"));
    private final SearchField search =
            new SearchField(getTranslation("account.ui.search"), getTranslation("account.ui.mine.search.hint"));

    PeopleList(PeopleLists lists, OrganizationId organization, boolean administered) {
        this.lists = lists;
        this.organization = organization;
        addClassName("filling");
        var filters = new Div(search, grid.counted("account.ui.count"));
        filters.addClassName("filters");
        search.addValueChangeListener(change -> show());
        columns(administered);
        add(filters, grid);
        show();
    }

    private void columns(boolean administered) {
        var columns = lists.columns(grid);
        columns.name();
        columns.jobTitle();
        columns.entitlements();
        columns.state();
        columns.changed();
        if (administered) {
            grid.addComponentColumn(this::suspend)
                    .setHeader(getTranslation("account.ui.column.actions"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.onPhone(row -> block(columns, row, administered));
    }

    private Div block(AccountColumns columns, AccountRow row, boolean administered) {
        var name = new Span(row.name());
        name.addClassName("name");
        var block = AccountColumns.block(name, row, columns.chips(row));
        if (administered) {
            block.add(suspend(row));
        }
        return block;
    }

    private Component suspend(AccountRow row) {
        if (!lists.canBeSuspended(row)) {
            return new Span();
        }
        var button = new Button(
                getTranslation("account.ui.mine.suspend"),
                click -> lists.suspend(row, () -> grid.getDataProvider().refreshAll()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setAriaLabel(getTranslation("account.ui.mine.suspend.aria", row.name()));
        return button;
    }

    private void show() {
        grid.setEmptyStateComponent(search.isEmpty() ? nobody() : EmptyState.nothingMatches(search::clear));
        grid.show(lists.rows(search.getValue(), organization));
    }

    private EmptyState nobody() {
        return EmptyState.nothingYet(
                getTranslation("account.ui.mine.nobody.title"), getTranslation("account.ui.mine.nobody.text"));
    }
}
