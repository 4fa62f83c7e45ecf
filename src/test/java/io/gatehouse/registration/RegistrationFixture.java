package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Languages;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.common.Username;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Registrations of invented people, as tests need them. */
public final class RegistrationFixture {

    private RegistrationFixture() {}

    /** A nurse who asks for the provider portal; the e-mail address is nobody else's. */
    public static ValidRegistration nurse(String lastName) {
        return form(applicant(PersonName.of("Marisol", lastName)), asked(Set.of("PROVIDER_PORTAL"), Set.of()));
    }

    /** Asks for two services, alerts, a delegation of each kind and a role. */
    public static ValidRegistration everything(String lastName) {
        var asked = new AskedAccess(
                Username.of("mokonkwo"),
                "CLINICIAN",
                "St. Brannoc Hospital",
                "m.okonkwo",
                Set.of("PROVIDER_PORTAL", "DIRECT_MAIL", "ALERTS_CBA", "ALERTS_PBA"),
                Set.of(Delivery.DIRECT_DAILY_DIGEST),
                Set.of(Delivery.DIRECT_REAL_TIME),
                null,
                true,
                List.of(new Provider(PersonName.of("Ingrid", "Vasquez-Thorne"), Npi.of("2999900006"))),
                List.of(new Provider(PersonName.of("Tobias", "Achterberg"), Npi.of("2999900014"))),
                Set.of("RHIO_ADMINISTRATOR"));
        return form(applicant(PersonName.of("Marisol", lastName)), asked);
    }

    public static Applicant applicant(PersonName name) {
        return new Applicant(
                name,
                List.of("RN"),
                EmailAddress.of("m." + UUID.randomUUID().toString().substring(0, 13) + "@tamarack.example"),
                PhoneNumber.of("315 555 0142"),
                "12",
                null,
                "Registered nurse",
                null,
                null,
                null);
    }

    public static AskedAccess asked(Set<String> services, Set<String> roles) {
        return new AskedAccess(
                null, "CLINICIAN", null, null, services, Set.of(), Set.of(), null, false, List.of(), List.of(), roles);
    }

    /** The same form with another NPI. */
    public static ValidRegistration withNpi(ValidRegistration form, Npi npi) {
        var old = form.applicant();
        var applicant = new Applicant(
                old.name(),
                old.credentials(),
                old.email(),
                old.phone(),
                old.extension(),
                old.mobile(),
                old.jobTitle(),
                npi,
                old.license(),
                old.department());
        return new ValidRegistration(
                applicant, form.workplace(), form.asked(), form.additionalInformation(), null, Set.of());
    }

    public static ValidRegistration form(Applicant applicant, AskedAccess asked) {
        return new ValidRegistration(applicant, workplace(), asked, null, null, Set.of());
    }

    public static Workplace workplace() {
        return new Workplace(
                "Tamarack Ridge Family Medicine PLLC",
                PostalAddress.of("12 Alder Street", null, "Syracuse", "NY", "13202"),
                null,
                null,
                new Supervisor(
                        "Oluwaseun Brandt",
                        EmailAddress.of("o.brandt@tamarack.example"),
                        PhoneNumber.of("315 555 0100")));
    }

    /** As the public form sends it, from a new form each time. */
    public static SubmissionContext context() {
        return context("form:" + UUID.randomUUID(), false);
    }

    /** As the public form sends it to which somebody spoke Spanish. */
    public static SubmissionContext spanish() {
        return context("form:" + UUID.randomUUID(), Languages.SPANISH, false);
    }

    public static SubmissionContext context(String key, boolean emailConfirmed) {
        return context(key, Languages.ENGLISH, emailConfirmed);
    }

    private static SubmissionContext context(String key, Locale language, boolean emailConfirmed) {
        var now = Instant.parse("2026-03-02T14:00:00Z");
        return new SubmissionContext(
                key,
                null,
                null,
                "192.0.2.7",
                language,
                emailConfirmed,
                List.of(
                        new Attestation(Attestation.Kind.AUTHORIZED_EMPLOYEE, "2026-01", null, now, "192.0.2.7"),
                        new Attestation(
                                Attestation.Kind.POLICIES_READ, "2026-01", now.minusSeconds(60), now, "192.0.2.7")));
    }
}
