package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountRow;
import io.gatehouse.common.ui.Chips;
import io.gatehouse.common.ui.LazyGrid;
import java.time.Clock;

/** The columns in which lists show accounts. */
class AccountColumns {

    private final LazyGrid<AccountRow> grid;
    private final Labels labels;
    private final Clock clock;

    AccountColumns(LazyGrid<AccountRow> grid, Labels labels, Clock clock) {
        this.grid = grid;
        this.labels = labels;
        this.clock = clock;
    }

    void linkedName() {
        grid.addLinkColumn(header("name"), row -> AccountsNavigation.page(row.id()), AccountRow::name)
                .setFlexGrow(2);
    }

    void name() {
        grid.addColumn(AccountRow::name).setHeader(header("name")).setFlexGrow(2);
    }

    void username() {
        grid.addColumn(AccountRow::username).setHeader(header("username")).setFlexGrow(1);
    }

    void jobTitle() {
        grid.addColumn(AccountRow::jobTitle).setHeader(header("jobTitle")).setFlexGrow(1);
    }

    void email() {
        grid.addColumn(AccountRow::email)
                .setHeader(header("email"))
                .setFlexGrow(2)
                .setTooltipGenerator(AccountRow::email);
    }

    void organizations() {
        grid.addColumn(row -> String.join(", ", row.organizations()))
                .setHeader(header("organization"))
                .setFlexGrow(2)
                .setTooltipGenerator(row -> String.join(", ", row.organizations()));
    }

    void entitlements() {
        grid.addComponentColumn(this::chips).setHeader(header("services")).setFlexGrow(6);
    }

    void state() {
        grid.addComponentColumn(AccountStates::badge)
                .setHeader(header("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void changed() {
        grid.addTimeColumn(header("changed"), AccountRow::changedAt, clock);
    }

    /** Name, what stands below it, and the state, for narrow screens. */
    void onPhone(SerializableFunction<AccountRow, String> href) {
        grid.onPhone(row -> {
            var name = new Anchor(href.apply(row), row.name());
            name.addClassName("row-link");
            var organizations = new Div(String.join(", ", row.organizations()));
            organizations.addClassName("line");
            return block(name, row, organizations);
        });
    }

    Chips chips(AccountRow row) {
        return new Chips(labels.labels(row.entitlements()));
    }

    static Div block(Component name, AccountRow row, Component... more) {
        var line = new Div(AccountStates.badge(row), new Span(row.username()));
        line.addClassName("line");
        var block = new Div(name, line);
        block.add(more);
        block.addClassName("row-block");
        return block;
    }

    private static String header(String name) {
        return I18NProvider.translate("account.ui.column." + name);
    }
}
