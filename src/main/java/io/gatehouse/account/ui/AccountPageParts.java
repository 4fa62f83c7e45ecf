package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.Section;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Puts a person's page together, from its own parts and those of the modules above. */
@SpringComponent
class AccountPageParts {

    private final AccountDialogs dialogs;
    private final GrantDialogs grants;
    private final Catalog catalog;
    private final List<AccountDetailsSection> sections;
    private final Clock clock;

    AccountPageParts(
            AccountDialogs dialogs,
            GrantDialogs grants,
            Catalog catalog,
            List<AccountDetailsSection> sections,
            Clock clock) {
        this.dialogs = dialogs;
        this.grants = grants;
        this.catalog = catalog;
        this.sections = sections;
        this.clock = clock;
    }

    Component[] actions(AccountSnapshot account, Runnable again) {
        return new AccountActions(dialogs, account, again).buttons();
    }

    /** Grants, and below them what needs room. */
    Div wide(AccountSnapshot account, Runnable again) {
        var labels = new Labels(catalog);
        var column = dialogs.closed(account)
                .map(closed -> new Div(new ClosedPart(closed, labels, clock)))
                .orElseGet(() -> new Div(new GrantsPart(grants, labels, clock, account, again)));
        column.add(contributed(account, section -> !section.beside()));
        return column;
    }

    Div beside(AccountSnapshot account) {
        var column = new Div(new AccountFacts(account, new Labels(catalog), clock));
        column.add(contributed(account, AccountDetailsSection::beside));
        return column;
    }

    private List<Component> contributed(AccountSnapshot account, Predicate<AccountDetailsSection> place) {
        return sections.stream()
                .filter(place)
                .<Component>map(section -> new Section(section.title(), section.content(account.id())))
                .toList();
    }
}
