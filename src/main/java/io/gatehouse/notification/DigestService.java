package io.gatehouse.notification;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.security.AllowSystem;
import io.gatehouse.security.RoleAssignment;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stages regular mail: to each person once for a day, week or month, and none that has nothing to tell. */
@Service
@Transactional
@AllowSystem
class DigestService {

    private final DigestChoices choices;
    private final DigestContents contents;
    private final StaffAddresses staff;
    private final SignInAccounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    DigestService(
            DigestChoices choices,
            DigestContents contents,
            StaffAddresses staff,
            SignInAccounts accounts,
            Outbox outbox,
            Clock clock) {
        this.choices = choices;
        this.contents = contents;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whom it concerns, wanted or not. */
    @Transactional(readOnly = true)
    public List<StaffAddresses.Person> readers(MailDigest digest) {
        return digest.roles().stream()
                .flatMap(role -> staff.holding(role, null).stream())
                .distinct()
                .toList();
    }

    /** Without effect when it was sent for this time already, is not wanted, or has nothing to tell. */
    public void send(MailDigest digest, StaffAddresses.Person reader) {
        var account = accounts.findById(reader.account()).filter(SignInAccount::maySignIn);
        if (account.isEmpty()
                || !choices.wanted(reader.account(), digest)
                || !choices.first(
                        reader.account(),
                        digest,
                        digest.period(LocalDate.ofInstant(clock.instant(), clock.getZone())))) {
            return;
        }
        switch (digest) {
            case STAFF_DAILY -> stage(MailTemplate.DIGEST_STAFF, reader, contents.waiting(), "/");
            case PENDING_WEEKLY -> {
                var own = administered(account.get());
                stage(MailTemplate.DIGEST_PENDING, reader, contents.pending(own), DigestContents.page(own));
            }
            case USERS_MONTHLY -> {
                var own = administered(account.get());
                stage(MailTemplate.DIGEST_USERS, reader, contents.users(own), DigestContents.page(own));
            }
        }
    }

    private void stage(MailTemplate template, StaffAddresses.Person reader, String lines, String page) {
        if (!lines.isEmpty()) {
            outbox.stage(MailOrder.of(template, reader.recipient(), JournalObject.account(reader.account()))
                    .with("lines", lines)
                    .with(MailLinks.PAGE, page));
        }
    }

    private static List<OrganizationId> administered(SignInAccount account) {
        return account.assignments().stream()
                .filter(assignment -> MailDigest.PENDING_WEEKLY.roles().contains(assignment.role()))
                .map(RoleAssignment::organization)
                .distinct()
                .toList();
    }
}
