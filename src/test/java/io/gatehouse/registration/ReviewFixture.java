package io.gatehouse.registration;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.Npi;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.organization.PacsDestination;
import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.security.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as they lie on the review desk, and the people who decide them. */
@Component
public class ReviewFixture {

    private static final int ATTEMPTS = 10;

    private final RegistrationService registrations;
    private final ReviewService reviews;
    private final HandlingService handling;
    private final OrganizationService organizations;
    private final AccountFixture accounts;
    private final CorrectionService corrections;
    private final RegistrationLinks links;

    ReviewFixture(
            RegistrationService registrations,
            ReviewService reviews,
            HandlingService handling,
            OrganizationService organizations,
            AccountFixture accounts,
            CorrectionService corrections,
            RegistrationLinks links) {
        this.registrations = registrations;
        this.reviews = reviews;
        this.handling = handling;
        this.organizations = organizations;
        this.accounts = accounts;
        this.corrections = corrections;
        this.links = links;
    }

    /** A request whose e-mail address is confirmed. */
    public RegistrationDetails confirmed(ValidRegistration form) {
        return accounts.asSystem(
                () -> registrations.accept(form, RegistrationFixture.context("test:" + UUID.randomUUID(), true)));
    }

    public RegistrationDetails nurse() {
        return confirmed(RegistrationFixture.nurse(lastName()));
    }

    /** Somebody who works at this organization and asks for the provider portal. */
    public RegistrationDetails nurseAt(OrganizationDetails organization) {
        return nurseAt(organization, lastName());
    }

    /** The same by this last name; the e-mail address is always another one. */
    public RegistrationDetails nurseAt(OrganizationDetails organization, String lastName) {
        var form = RegistrationFixture.nurse(lastName);
        var workplace = new Workplace(
                organization.legalName(),
                organization.address(),
                null,
                null,
                form.workplace().supervisor());
        return confirmed(new ValidRegistration(
                form.applicant(), workplace, form.asked(), form.additionalInformation(), null, Set.of()));
    }

    /** Two services, alerts, delegations and a privileged role. */
    public RegistrationDetails everything() {
        return confirmed(RegistrationFixture.everything(lastName()));
    }

    /** A name that no other test knows. */
    public static String lastName() {
        return "Okonkwo"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^0-9a-f]", "")
                        .chars()
                        .limit(12)
                        .map(digit -> 'a' + Character.digit(digit, 16))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    public Actor staff() {
        return accounts.staff();
    }

    /** What is proposed for a request, at this organization. */
    public Decision proposed(RegistrationDetails registration, OrganizationDetails organization) {
        return as(
                staff(), () -> reviews.propose(registration, organization.id()).decision());
    }

    public Review review(RegistrationDetails registration, Decision decision) {
        return as(staff(), () -> reviews.review(registration, decision));
    }

    /** The fingerprint of the plan for a decision, as the desk shows it. */
    public String fingerprint(RegistrationDetails registration, Decision decision) {
        return Objects.requireNonNull(review(registration, decision).plan()).fingerprint();
    }

    /**
     * Approves what was proposed, as this person, with the plan as it is; read again when it changes because the directory still
     * follows an earlier decision.
     */
    public ReviewOutcome approve(Actor actor, RegistrationDetails registration, Decision decision) {
        return as(actor, () -> {
            var plan = reviews.review(registration, decision).plan();
            var outcome = approve(registration, decision, plan);
            for (int again = 0; outcome instanceof ReviewOutcome.PlanChanged(var now) && again < ATTEMPTS; again++) {
                outcome = approve(registration, decision, now);
            }
            return outcome;
        });
    }

    private ReviewOutcome approve(RegistrationDetails registration, Decision decision, @Nullable PlanPreview plan) {
        return reviews.approve(
                registration.id(), registration.version(), decision, plan == null ? "" : plan.fingerprint());
    }

    public ReviewOutcome takeUp(RegistrationDetails registration) {
        return handling.takeUp(registration.id(), registration.version());
    }

    /** What was decided; a failed test when it was not. */
    public static RegistrationDetails decided(ReviewOutcome outcome) {
        return outcome instanceof ReviewOutcome.Decided(var registration)
                ? registration
                : Assertions.fail("It was not decided: " + outcome);
    }

    /** Returned to the applicant to correct these parts. */
    public RegistrationDetails returned(RegistrationDetails registration, FormPart... parts) {
        return decided(as(
                staff(),
                () -> reviews.returnToApplicant(
                        registration.id(), registration.version(), Reason.of(ReasonCode.STALE), Set.of(parts))));
    }

    /** Corrected by the applicant, who gives this NPI. */
    public RegistrationDetails corrected(RegistrationDetails returned, Npi npi) {
        var attestation = new Attestation(
                Attestation.Kind.AUTHORIZED_EMPLOYEE, "2026-01", null, Instant.parse("2026-03-04T10:00:00Z"), null);
        var link = links.status(returned.id(), returned.email()).getQuery().substring("token=".length());
        var outcome = corrections.correct(
                link,
                new CorrectedForm(returned.version(), RegistrationFixture.withNpi(returned.form(), npi), attestation));
        return outcome instanceof CorrectionOutcome.Corrected(var corrected)
                ? corrected
                : Assertions.fail("It was not corrected: " + outcome);
    }

    public RegistrationDetails current(RegistrationDetails registration) {
        return as(staff(), () -> registrations.find(registration.id()).orElseThrow());
    }

    public void connectPacs(OrganizationDetails organization) {
        as(staff(), () -> {
            var form = organization.form();
            return organizations.edit(
                    organization.id(),
                    organization.version(),
                    new OrganizationForm(
                            form.legalName(),
                            form.address(),
                            form.phone(),
                            form.participating(),
                            form.emergencyCare(),
                            form.directDomain(),
                            new PacsDestination("TAMARACK", "pacs.tamarack.example", 11112, true),
                            form.mailDomains()));
        });
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return accounts.as(actor, work);
    }
}
