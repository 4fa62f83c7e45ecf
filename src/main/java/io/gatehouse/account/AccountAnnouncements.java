package io.gatehouse.account;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules what happened to an account, with the account right after it. */
@Component
class AccountAnnouncements {

    private final AccountSnapshots snapshots;
    private final ApplicationEventPublisher events;

    AccountAnnouncements(AccountSnapshots snapshots, ApplicationEventPublisher events) {
        this.snapshots = snapshots;
        this.events = events;
    }

    AccountSnapshot snapshot(Account account) {
        return snapshots.of(account);
    }

    /** Affiliations and grants by their names. */
    List<AffiliationSnapshot> affiliations(Set<Affiliation> affiliations, Set<Grant> grants) {
        return snapshots.affiliations(affiliations, grants);
    }

    AccountSnapshot announce(Account account, Function<AccountSnapshot, ? extends AccountEvent> event) {
        var snapshot = snapshots.of(account);
        events.publishEvent(event.apply(snapshot));
        return snapshot;
    }
}
