package io.gatehouse.registration;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.organization.PacsDestination;
import io.gatehouse.security.Actor;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Requests as they lie on the review desk, and the people who decide them. */
@Component
public class ReviewFixture {

    private final RegistrationService registrations;
    private final ReviewService reviews;
    private final HandlingService handling;
    private final OrganizationService organizations;
    private final AccountFixture accounts;

    ReviewFixture(
            RegistrationService registrations,
            ReviewService reviews,
            HandlingService handling,
            OrganizationService organizations,
            AccountFixture accounts) {
        this.registrations = registrations;
        this.reviews = reviews;
        this.handling = handling;
        this.organizations = organizations;
        this.accounts = accounts;
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
        var form = RegistrationFixture.nurse(lastName());
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

    /** Approves what was proposed, as this person, with the plan as it is. */
    public ReviewOutcome approve(Actor actor, RegistrationDetails registration, Decision decision) {
        return as(actor, () -> {
            var plan = reviews.review(registration, decision).plan();
            return reviews.approve(
                    registration.id(), registration.version(), decision, plan == null ? "" : plan.fingerprint());
        });
    }

    public ReviewOutcome takeUp(RegistrationDetails registration) {
        return handling.takeUp(registration.id(), registration.version());
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
