package io.gatehouse.account.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.ui.ObjectNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the journal name accounts by their usernames. */
@SpringComponent
class AccountNames implements ObjectNames {

    private final AccountSearch accounts;

    AccountNames(AccountSearch accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return JournalObject.ACCOUNT;
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        var known = ids.stream().flatMap(AccountNames::id).toList();
        return accounts.usernames(known).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.getKey().toString(), Map.Entry::getValue));
    }

    private static Stream<AccountId> id(String text) {
        try {
            return Stream.of(AccountId.of(text));
        } catch (InvalidValueException e) {
            return Stream.empty();
        }
    }
}
