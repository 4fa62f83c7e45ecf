package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.Section;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Puts a person's page together, from its own parts and those of the modules above. */
@SpringComponent
class AccountPageParts {

    private final AccountService accounts;
    private final AccountAccess access;
    private final GrantDialogs grants;
    private final Catalog catalog;
    private final List<AccountDetailsSection> sections;
    private final Clock clock;

    AccountPageParts(
            AccountService accounts,
            AccountAccess access,
            GrantDialogs grants,
            Catalog catalog,
            List<AccountDetailsSection> sections,
            Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.grants = grants;
        this.catalog = catalog;
        this.sections = sections;
        this.clock = clock;
    }

    Component[] actions(AccountSnapshot account, Runnable again) {
        return new AccountActions(accounts, access, account, again).buttons();
    }

    /** Grants, and below them what needs room. */
    Div wide(AccountSnapshot account, Runnable again) {
        var column = new Div(new GrantsPart(grants, new Labels(catalog), clock, account, again));
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
