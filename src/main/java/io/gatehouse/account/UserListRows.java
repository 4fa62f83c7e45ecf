package io.gatehouse.account;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.SpreadsheetText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How an account reads as a line of a user list, with nothing a spreadsheet could take for a formula. */
@Component
class UserListRows {

    private static final List<String> COLUMNS =
            List.of("name", "username", "email", "npi", "jobTitle", "organizations", "granted", "state", "changed");

    private final Catalog catalog;
    private final MessageSource texts;

    UserListRows(Catalog catalog, MessageSource texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    List<String> headings() {
        return COLUMNS.stream().map(name -> text("account.export." + name)).toList();
    }

    List<String> cells(AccountRow row) {
        return Stream.of(
                        row.name(),
                        row.username(),
                        row.email(),
                        row.npi() == null ? "" : row.npi(),
                        row.jobTitle(),
                        String.join("; ", row.organizations()),
                        String.join("; ", labels(row)),
                        text("account.state." + (row.open() ? row.state() : closed(row))),
                        row.changedAt().toString())
                .map(SpreadsheetText::guarded)
                .toList();
    }

    /** The state as the organization sees it: who left it is suspended there, even with access elsewhere. */
    private static AccountState closed(AccountRow row) {
        return row.state() == AccountState.CLOSED ? AccountState.CLOSED : AccountState.SUSPENDED;
    }

    private List<String> labels(AccountRow row) {
        return row.entitlements().stream()
                .map(code -> catalog.find(code).map(Entitlement::label).orElse(code))
                .toList();
    }

    private String text(String key) {
        var text = texts.getMessage(key, null, key, Locale.US);
        return text == null ? key : text;
    }
}
