package io.gatehouse.notification;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.NamedText;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.Colleague;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.ReminderDue;
import io.gatehouse.registration.Vouching;
import io.gatehouse.registration.VouchingAnswered;
import io.gatehouse.registration.VouchingAsked;
import io.gatehouse.registration.VouchingService;
import io.gatehouse.registration.VouchingUnanswered;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks RHIO administrators to vouch, and tells whoever asked what came of it. Question and answer are on the signed-in page:
 * both may say more than belongs in a mail.
 */
@Component
class VouchingMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final Actor MAIL = Actor.system("mail");

    private final Outbox outbox;
    private final AccountPages accounts;
    private final VouchingService vouching;
    private final MessageSource messages;
    private final CurrentActor actor;
    private final Clock clock;

    VouchingMail(
            Outbox outbox,
            AccountPages accounts,
            VouchingService vouching,
            MessageSource messages,
            CurrentActor actor,
            Clock clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.vouching = vouching;
        this.messages = messages;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(VouchingAsked event) {
        outbox.withdraw(subject(event.registration()), MailTemplate.VOUCH_ASKED, MailTemplate.VOUCH_REMINDER);
        toAdministrators(MailTemplate.VOUCH_ASKED, event.registration(), event.vouching(), event.asked());
    }

    /** Whoever administers the organization by now. */
    void remind(ReminderDue event) {
        var id = event.registration().id();
        actor.callAs(MAIL, () -> vouching.of(id))
                .ifPresent(asked -> toAdministrators(
                        MailTemplate.VOUCH_REMINDER,
                        event.registration(),
                        asked,
                        actor.callAs(MAIL, () -> vouching.administrators(id, asked.organization())).stream()
                                .map(Colleague::account)
                                .toList()));
    }

    @EventListener
    void on(VouchingAnswered event) {
        toAsker(event.vouching(), event.registration(), event.answer().vouched() ? "vouched" : "refused");
    }

    @EventListener
    void on(VouchingUnanswered event) {
        toAsker(event.vouching(), event.registration(), "unanswered");
    }

    private void toAdministrators(
            MailTemplate template, RegistrationDetails registration, Vouching asked, List<AccountId> administrators) {
        outbox.stage(active(administrators).stream()
                .map(account -> order(template, registration, account)
                        .at(asked.organization())
                        .with("day", day(asked.dueAt()))
                        .with(MailLinks.PAGE, "/vouch/" + registration.id()))
                .toList());
    }

    private void toAsker(Vouching asked, RegistrationDetails registration, String what) {
        var asker = asked.askedById();
        if (asker != null) {
            outbox.stage(active(List.of(asker)).stream()
                    .map(account -> order(MailTemplate.VOUCH_ANSWERED, registration, account)
                            .with("answer", sentence(what, registration, asked))
                            .with(MailLinks.PAGE, "/requests/" + registration.id()))
                    .toList());
        }
    }

    private String sentence(String what, RegistrationDetails registration, Vouching asked) {
        var answer = asked.answer();
        var text = messages.getMessage("mail.vouching." + what, null, Locale.US);
        return NamedText.fill(
                Objects.requireNonNull(text),
                Map.of(
                        "who",
                        answer == null ? "" : answer.by(),
                        "applicant",
                        registration.name().full()));
    }

    private List<AccountSnapshot> active(List<AccountId> ids) {
        return actor.callAs(MAIL, () -> accounts.snapshots(ids)).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .toList();
    }

    private String day(Instant moment) {
        return DAY.format(moment.atZone(clock.getZone()));
    }

    private static MailOrder order(MailTemplate template, RegistrationDetails registration, AccountSnapshot reader) {
        var recipient = new Recipient(reader.email(), reader.name().full());
        return MailOrder.of(template, recipient, subject(registration))
                .with("applicant", registration.name().full())
                .with("reference", registration.reference());
    }

    private static JournalObject subject(RegistrationDetails registration) {
        return JournalObject.registration(registration.id());
    }
}
