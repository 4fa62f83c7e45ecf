package io.gatehouse.registration.form;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.common.Username;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.AskedAccess;
import io.gatehouse.registration.License;
import io.gatehouse.registration.Submitter;
import io.gatehouse.registration.Supervisor;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.registration.Workplace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a form that keeps every rule into values. */
final class FormReading {

    ValidRegistration read(RegistrationForm form) {
        var applicant = applicant(form.person());
        var workplace = workplace(form.organization());
        var asked = asked(form.access());
        return new ValidRegistration(
                applicant,
                workplace,
                asked,
                optional(
                        form.additionalInformation(),
                        text -> CleanText.lines(text, AccessRules.MAX_ADDITIONAL, Problems.TEXT)),
                submitter(form.submitter()),
                Noticing.warnings(applicant, workplace, asked));
    }

    private static Applicant applicant(PersonFields person) {
        return new Applicant(
                PersonName.of(person.firstName(), person.middleName(), person.lastName(), person.suffix()),
                person.allCredentials(),
                EmailAddress.of(person.email()),
                PhoneNumber.of(person.phone()),
                optional(person.extension(), String::strip),
                optional(person.mobile(), PhoneNumber::of),
                line(person.jobTitle()),
                optional(person.npi(), Npi::of),
                license(person),
                optional(person.department(), FormReading::line));
    }

    private static @Nullable License license(PersonFields person) {
        return optional(
                person.licenseNumber(),
                number -> new License(
                        line(number),
                        optional(person.licenseState(), LicenseRules::state),
                        optional(person.licenseType(), FormReading::line),
                        optional(person.licenseExpires(), LicenseRules::date)));
    }

    private static Workplace workplace(OrganizationFields organization) {
        return new Workplace(
                line(organization.name()),
                PostalAddress.of(
                        organization.street(),
                        organization.suite(),
                        organization.city(),
                        organization.state(),
                        organization.zip()),
                optional(organization.phone(), PhoneNumber::of),
                optional(organization.fax(), PhoneNumber::of),
                new Supervisor(
                        line(organization.supervisorName()),
                        EmailAddress.of(organization.supervisorEmail()),
                        PhoneNumber.of(organization.supervisorPhone())));
    }

    private static AskedAccess asked(AccessFields access) {
        var consentAlerts = deliveries(access.consentAlerts());
        var providerAlerts = deliveries(access.providerAlerts());
        return new AskedAccess(
                optional(access.preferredUsername(), Username::of),
                access.level(),
                optional(access.previousWhere(), FormReading::line),
                optional(access.previousUsername(), FormReading::line),
                services(access, consentAlerts, providerAlerts),
                consentAlerts,
                providerAlerts,
                optional(access.directAddress(), DirectAddress::of),
                access.alertsForOrganization(),
                providers(access.alertDelegates()),
                providers(access.resultsDelegates()),
                Set.copyOf(access.roles()));
    }

    /** Alerts are asked for by choosing how they come. */
    private static Set<String> services(
            AccessFields access, Set<Delivery> consentAlerts, Set<Delivery> providerAlerts) {
        var services = new LinkedHashSet<>(access.services());
        if (!consentAlerts.isEmpty()) {
            services.add("ALERTS_CBA");
        }
        if (!providerAlerts.isEmpty()) {
            services.add("ALERTS_PBA");
        }
        return services;
    }

    private static Set<Delivery> deliveries(List<String> chosen) {
        return chosen.stream().map(AccessRules::delivery).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Provider> providers(List<DelegateFields> rows) {
        return rows.stream()
                .filter(row -> !row.blank())
                .map(row -> new Provider(PersonName.of(row.firstName(), row.lastName()), Npi.of(row.npi())))
                .toList();
    }

    private static @Nullable Submitter submitter(SubmitterFields submitter) {
        return submitter.given() ? new Submitter(line(submitter.name()), EmailAddress.of(submitter.email())) : null;
    }

    private static String line(String typed) {
        return CleanText.line(typed, AccessRules.MAX_WHERE, Problems.TEXT);
    }

    private static <T> @Nullable T optional(String typed, Function<String, T> reading) {
        return typed.isBlank() ? null : reading.apply(typed);
    }
}
