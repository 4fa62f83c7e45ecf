package io.gatehouse.notification;

import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who holds a role and can sign in, to be written to. */
@Component
class StaffAddresses {

    private static final int MOST = 1000;
    private static final Actor MAIL = Actor.system("mail");

    private final AccountSearch accounts;
    private final CurrentActor actor;

    StaffAddresses(AccountSearch accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    /** Somebody with an account. */
    record Person(AccountId account, Recipient recipient) {}

    List<Person> leads() {
        return holding(Role.SUPPORT_LEAD, null);
    }

    /** Staff and leads, each once. */
    List<Person> all() {
        return Stream.concat(holding(Role.SUPPORT_STAFF, null).stream(), leads().stream())
                .distinct()
                .toList();
    }

    List<Person> holding(Role role, @Nullable OrganizationId at) {
        var filter = new AccountFilter("", AccountState.ACTIVE, at, role.name());
        return actor.callAs(MAIL, () -> accounts.list(filter, 0, MOST)).stream()
                .filter(AccountRow::open)
                .map(row -> new Person(row.id(), new Recipient(EmailAddress.of(row.email()), row.name())))
                .toList();
    }
}
