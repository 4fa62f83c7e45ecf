package io.gatehouse.notification;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.Languages;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationExpired;
import io.gatehouse.registration.ReminderDue;
import io.gatehouse.registration.ServiceLevelMissed;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds people of what waits for them, each with the way to do it. */
@Component
class ReminderMail {

    private static final int NAMED = 10;

    private final Outbox outbox;
    private final AccountPages accounts;
    private final StaffAddresses staff;
    private final VouchingMail vouching;
    private final Clock clock;

    ReminderMail(Outbox outbox, AccountPages accounts, StaffAddresses staff, VouchingMail vouching, Clock clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.staff = staff;
        this.vouching = vouching;
        this.clock = clock;
    }

    @EventListener
    void on(ReminderDue event) {
        var registration = event.registration();
        switch (event.kind()) {
            case UNCONFIRMED -> toApplicant(MailTemplate.REMIND_CONFIRM, registration, event.until());
            case RETURNED, RETURNED_LAST -> toApplicant(MailTemplate.REMIND_CORRECT, registration, event.until());
            case TRAINING -> toPerson(event);
            case VOUCHING -> vouching.remind(event);
        }
    }

    /** An address that nobody confirmed is not written to again. */
    @EventListener
    void on(RegistrationExpired event) {
        var registration = event.registration();
        if (registration.emailConfirmedAt() != null) {
            outbox.stage(order(MailTemplate.REQUEST_EXPIRED, registration));
        }
    }

    @EventListener
    void on(ServiceLevelMissed event) {
        var named =
                event.references().stream().limit(NAMED).map(one -> "• " + one).collect(Collectors.joining("\n"));
        outbox.stage(staff.leads().stream()
                .map(lead -> MailOrder.of(
                                MailTemplate.REQUESTS_LATE, lead.recipient(), JournalObject.account(lead.account()))
                        .with("count", Integer.toString(event.references().size()))
                        .with("days", Long.toString(event.level().toDays()))
                        .with("lines", named)
                        .with(MailLinks.PAGE, "/requests"))
                .toList());
    }

    private void toApplicant(MailTemplate template, RegistrationDetails registration, Instant until) {
        outbox.stage(order(template, registration)
                .in(MailLanguage.of(registration.language()))
                .with("day", day(until, registration.language())));
    }

    /** To the address of the account, which may be another one by now. */
    private void toPerson(ReminderDue event) {
        outbox.stage(accounts.snapshots(List.of(event.registration().accountId())).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> MailOrder.of(
                                MailTemplate.REMIND_TRAINING,
                                new Recipient(account.email(), account.name().full()),
                                JournalObject.account(account.id()))
                        .in(MailLanguage.of(event.registration().language()))
                        .with("username", account.username())
                        .with("day", day(event.until(), event.registration().language())))
                .toList());
    }

    private String day(Instant moment, Locale language) {
        var pattern = language.equals(Languages.SPANISH) ? "d 'de' MMMM 'de' yyyy" : "MMMM d, yyyy";
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(clock.getZone()));
    }

    private static MailOrder order(MailTemplate template, RegistrationDetails registration) {
        var recipient = new Recipient(registration.email(), registration.name().full());
        return MailOrder.of(template, recipient, JournalObject.registration(registration.id()))
                .at(registration.organization())
                .with("reference", registration.reference());
    }
}
