package io.gatehouse.registration.form;

import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.Username;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.AskedAccess;
import io.gatehouse.registration.License;
import io.gatehouse.registration.Submitter;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.registration.Workplace;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes kept values back into a form: reading that form gives the same values again. */
final class FormWriting {

    private static final Set<String> ALERTS = Set.of("ALERTS_CBA", "ALERTS_PBA");

    private FormWriting() {}

    static RegistrationForm write(ValidRegistration kept) {
        return new RegistrationForm(
                "",
                person(kept.applicant()),
                organization(kept.workplace()),
                access(kept.asked()),
                text(kept.additionalInformation()),
                submitter(kept.submitter()));
    }

    private static PersonFields person(Applicant applicant) {
        var name = applicant.name();
        var license = applicant.license();
        return new PersonFields(
                name.first(),
                text(name.middle()),
                name.last(),
                text(name.suffix()),
                applicant.credentials(),
                "",
                applicant.email().value(),
                applicant.phone().national(),
                text(applicant.extension()),
                text(applicant.mobile(), PhoneNumber::national),
                applicant.jobTitle(),
                text(applicant.npi()),
                text(license, License::number),
                text(license, License::state),
                text(license, License::type),
                text(license, License::expires),
                text(applicant.department()));
    }

    private static OrganizationFields organization(Workplace workplace) {
        var address = workplace.address();
        var supervisor = workplace.supervisor();
        return new OrganizationFields(
                workplace.organizationName(),
                address.street(),
                text(address.suite()),
                address.city(),
                address.state(),
                address.zip(),
                text(workplace.phone(), PhoneNumber::national),
                text(workplace.fax(), PhoneNumber::national),
                supervisor.name(),
                supervisor.email().value(),
                supervisor.phone().national());
    }

    private static AccessFields access(AskedAccess asked) {
        return new AccessFields(
                asked.accessLevel(),
                text(asked.preferredUsername(), Username::value),
                asked.previousAccess() == null ? "no" : "yes",
                text(asked.previousAccess()),
                text(asked.previousUsername()),
                sorted(asked.services().stream()
                        .filter(code -> !ALERTS.contains(code))
                        .toList()),
                deliveries(asked.consentAlerts()),
                deliveries(asked.providerAlerts()),
                text(asked.directAddress(), DirectAddress::value),
                asked.alertsForOrganization() || !asked.alertProviders().isEmpty() ? "yes" : "",
                asked.alertsForOrganization(),
                rows(asked.alertProviders()),
                asked.resultsProviders().isEmpty() ? "" : "yes",
                rows(asked.resultsProviders()),
                sorted(asked.roles()));
    }

    private static List<String> deliveries(Set<Delivery> ways) {
        return ways.stream().sorted().map(Delivery::name).toList();
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static List<DelegateFields> rows(List<Provider> providers) {
        return providers.stream()
                .map(provider -> new DelegateFields(
                        provider.name().first(),
                        provider.name().last(),
                        provider.npi().value()))
                .toList();
    }

    private static SubmitterFields submitter(@Nullable Submitter submitter) {
        return submitter == null
                ? new SubmitterFields("", "")
                : new SubmitterFields(submitter.name(), submitter.email().value());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> String text(@Nullable T value, Function<T, @Nullable Object> part) {
        return value == null ? "" : text(part.apply(value));
    }
}
