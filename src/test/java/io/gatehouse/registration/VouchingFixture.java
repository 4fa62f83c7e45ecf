package io.gatehouse.registration;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.security.Actor;
import io.gatehouse.security.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** RHIO administrators who are asked to vouch. */
@Component
public class VouchingFixture {

    private final AccountFixture accounts;
    private final VouchingService vouching;
    private final VouchService answers;
    private final RegistrationService registrations;
    private final JdbcClient database;
    private final Clock clock;

    VouchingFixture(
            AccountFixture accounts,
            VouchingService vouching,
            VouchService answers,
            RegistrationService registrations,
            JdbcClient database,
            Clock clock) {
        this.accounts = accounts;
        this.vouching = vouching;
        this.answers = answers;
        this.registrations = registrations;
        this.database = database;
        this.clock = clock;
    }

    public AccountSnapshot administrator(OrganizationDetails organization) {
        return accounts.account(organization.id(), Role.RHIO_ADMINISTRATOR.name());
    }

    /** What the person with this account asks for. */
    static ValidRegistration askedBy(AccountSnapshot account) {
        return reachedAt(RegistrationFixture.nurse(ReviewFixture.lastName()), account.email());
    }

    /** The same form with another e-mail address. */
    static ValidRegistration reachedAt(ValidRegistration form, EmailAddress email) {
        var old = form.applicant();
        var applicant = new Applicant(
                old.name(),
                old.credentials(),
                email,
                old.phone(),
                old.extension(),
                old.mobile(),
                old.jobTitle(),
                old.npi(),
                old.license(),
                old.department());
        return new ValidRegistration(
                applicant, form.workplace(), form.asked(), form.additionalInformation(), null, form.warnings());
    }

    /** Asks as this member of staff, about the request as it is now. */
    public RegistrationDetails ask(
            Actor staff, RegistrationDetails request, OrganizationDetails organization, String question) {
        return ReviewFixture.decided(accounts.as(staff, () -> {
            var now = registrations.find(request.id()).orElseThrow();
            return vouching.ask(now.id(), now.version(), organization.id(), question);
        }));
    }

    public VouchOutcome answer(Actor administrator, RegistrationDetails request, boolean vouches, String text) {
        return accounts.as(administrator, () -> answers.answer(request.id(), vouches, text));
    }

    /** As if they had been asked so long ago. */
    public void askedBefore(RegistrationDetails request, Duration ago) {
        database.sql("""
                        UPDATE registration_vouching SET due_at = due_at - (asked_at - :at), asked_at = :at
                        WHERE registration_id = :id AND standing = 'ASKED'""")
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .param("id", request.id().value())
                .update();
    }
}
