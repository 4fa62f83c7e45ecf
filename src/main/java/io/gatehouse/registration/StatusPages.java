package io.gatehouse.registration;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountState;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what an applicant may know of a registration: of the journal only what is said to applicants. */
@Component
class StatusPages {

    private static final Actor SYSTEM = Actor.system("status page");

    /** Internal notes, claims and the like are not among them. */
    private static final Set<String> TOLD = Set.of(
            "registration.submitted",
            "registration.change-submitted",
            "registration.confirmation-requested",
            "registration.confirmed",
            "registration.taken-up",
            "registration.returned",
            "registration.corrected",
            "registration.address-kept",
            "registration.question-asked",
            "registration.question-answered",
            "registration.vouching-asked",
            "registration.vouched",
            "registration.vouch-refused",
            "registration.vouching-unanswered",
            "registration.held",
            "registration.approved",
            "registration.rejected",
            "registration.withdrawn",
            "registration.replaced",
            "registration.expired",
            "account.activated");

    private final Messages messages;
    private final JournalService journal;
    private final AccountSearch accounts;
    private final AccountService accountService;
    private final CurrentActor actor;

    StatusPages(
            Messages messages,
            JournalService journal,
            AccountSearch accounts,
            AccountService accountService,
            CurrentActor actor) {
        this.messages = messages;
        this.journal = journal;
        this.accounts = accounts;
        this.accountService = accountService;
        this.actor = actor;
    }

    StatusPage of(RegistrationDetails registration) {
        return actor.callAs(
                SYSTEM,
                () -> new StatusPage(
                        registration,
                        timeline(registration),
                        messages.of(registration.id()),
                        waitsForActivation(registration)));
    }

    /** What became of an account before, or without, this request is not the applicant's to know. */
    private List<StatusPage.Moment> timeline(RegistrationDetails registration) {
        var decided = registration.state() == RegistrationState.APPROVED;
        return journal
                .timeline(
                        JournalObject.registration(registration.id()),
                        JournalObject.account(decided ? registration.accountId() : registration.allotted()))
                .stream()
                .filter(row -> TOLD.contains(row.entry().act()))
                .filter(row -> !row.at().isBefore(registration.submittedAt()))
                .map(StatusPages::moment)
                .toList();
    }

    private static StatusPage.Moment moment(JournalRow row) {
        return new StatusPage.Moment(row.at(), row.entry().act());
    }

    private boolean waitsForActivation(RegistrationDetails registration) {
        return registration.state() == RegistrationState.APPROVED
                && accounts.find(registration.accountId())
                        .filter(account -> account.state() == AccountState.ACTIVE && !account.activated())
                        .isPresent();
    }

    /** Has a new activation link mailed when the account waits for one. */
    void askForActivation(RegistrationDetails registration) {
        actor.runAs(SYSTEM, () -> {
            if (waitsForActivation(registration)) {
                accountService.requestActivation(registration.accountId());
            }
        });
    }
}
