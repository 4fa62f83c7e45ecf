package io.gatehouse.registration.form;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.delegation.DelegationDetails;
import io.gatehouse.delegation.DelegationKind;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.PresentAccess;
import io.gatehouse.registration.ValidRegistration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form as it begins for somebody with an account: what the account has, and of what it does not keep the answers that
 * were approved last.
 */
@Component
public class FormBeginning {

    private static final Set<String> ALERTS = Set.of("ALERTS_CBA", "ALERTS_PBA");

    private final Catalog catalog;

    FormBeginning(Catalog catalog) {
        this.catalog = catalog;
    }

    public RegistrationForm of(PresentAccess present) {
        return FormCorrections.toType(write(present));
    }

    RegistrationForm write(PresentAccess present) {
        var before = typed(present.lastForm());
        return new RegistrationForm(
                "",
                person(present, before.person()),
                organization(present, typed(present.lastHere()).organization()),
                access(present, before.access()),
                "",
                new SubmitterFields("", ""));
    }

    private static RegistrationForm typed(@Nullable ValidRegistration form) {
        return form == null ? RegistrationForm.empty() : FormWriting.write(form);
    }

    private static PersonFields person(PresentAccess present, PersonFields before) {
        var account = present.account();
        return new PersonFields(
                account.name().first(),
                text(account.name().middle()),
                account.name().last(),
                text(account.name().suffix()),
                before.credentials(),
                before.otherCredentials(),
                account.email().value(),
                phone(account.phone(), before.phone()),
                before.extension(),
                before.mobile(),
                account.jobTitle(),
                account.npi() == null ? before.npi() : account.npi().value(),
                before.licenseNumber(),
                before.licenseState(),
                before.licenseType(),
                before.licenseExpires(),
                before.department());
    }

    private static OrganizationFields organization(PresentAccess present, OrganizationFields before) {
        var site = present.site();
        if (site != null && present.lastHere() == null) {
            return new OrganizationFields(
                    workplace(present, ""),
                    site.street(),
                    text(site.suite()),
                    site.city(),
                    site.state(),
                    site.zip(),
                    "",
                    "",
                    "",
                    "",
                    "");
        }
        return new OrganizationFields(
                workplace(present, before.name()),
                before.street(),
                before.suite(),
                before.city(),
                before.state(),
                before.zip(),
                before.phone(),
                before.fax(),
                before.supervisorName(),
                before.supervisorEmail(),
                before.supervisorPhone());
    }

    private AccessFields access(PresentAccess present, AccessFields before) {
        var held = present.held();
        var alerts = delegations(present, DelegationKind.ALERTS);
        var results = delegations(present, DelegationKind.RESULTS);
        var forOrganization = alerts.stream().anyMatch(delegation -> delegation.provider() == null);
        return new AccessFields(
                present.account().accessLevel() == null
                        ? before.level()
                        : present.account().accessLevel(),
                "",
                "yes",
                workplace(present, ""),
                present.account().username(),
                codes(catalog.services(), held),
                ways(present.alerts("ALERTS_CBA")),
                ways(present.alerts("ALERTS_PBA")),
                before.directAddress(),
                alerts.isEmpty() ? "" : "yes",
                forOrganization,
                rows(alerts),
                results.isEmpty() ? "" : "yes",
                rows(results),
                codes(catalog.roles(), held));
    }

    private static String workplace(PresentAccess present, String otherwise) {
        return present.workplace()
                .map(affiliation -> affiliation.organizationName())
                .orElse(otherwise);
    }

    private static List<DelegationDetails> delegations(PresentAccess present, DelegationKind kind) {
        return present.delegations().stream()
                .filter(delegation -> delegation.kind() == kind
                        && present.workplace()
                                .filter(place -> place.organization().equals(delegation.organization()))
                                .isPresent())
                .toList();
    }

    private static List<DelegateFields> rows(List<DelegationDetails> delegations) {
        return delegations.stream()
                .map(DelegationDetails::provider)
                .filter(Objects::nonNull)
                .map(provider -> new DelegateFields(
                        provider.name().first(),
                        provider.name().last(),
                        provider.npi().value()))
                .toList();
    }

    private static List<String> codes(Collection<Entitlement> entitlements, Set<String> held) {
        return entitlements.stream()
                .map(Entitlement::code)
                .filter(code -> held.contains(code) && !ALERTS.contains(code))
                .sorted()
                .toList();
    }

    private static List<String> ways(Set<Delivery> ways) {
        return ways.stream().sorted().map(Delivery::name).toList();
    }

    private static String phone(@Nullable PhoneNumber phone, String otherwise) {
        return phone == null ? otherwise : phone.national();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
