package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as an account or a request tells it, to be read beside another.
 *
 * @param title username or reference
 * @param traits what is said, by the name of the trait, always in the same order; empty where nothing is said
 */
public record ComparedPerson(String title, Map<Trait, List<String>> traits) {

    /** What two people can be compared by. */
    public enum Trait {
        NAME,
        EMAIL,
        PHONE,
        NPI,
        JOB,
        USERNAME,
        ORGANIZATION,
        ACCESS
    }

    static ComparedPerson of(RegistrationDetails registration) {
        var traits = new LinkedHashMap<Trait, List<String>>();
        traits.put(Trait.NAME, List.of(registration.name().full()));
        traits.put(Trait.EMAIL, List.of(registration.email().value()));
        traits.put(Trait.PHONE, phone(registration.phone()));
        traits.put(Trait.NPI, npi(registration.npi()));
        traits.put(Trait.JOB, List.of(registration.jobTitle()));
        traits.put(Trait.USERNAME, known(registration.asked().previousUsername()));
        traits.put(Trait.ORGANIZATION, List.of(registration.organizationName()));
        traits.put(
                Trait.ACCESS,
                registration.lines().stream()
                        .map(LineDetails::entitlement)
                        .distinct()
                        .sorted()
                        .toList());
        return new ComparedPerson(registration.reference(), traits);
    }

    static ComparedPerson of(AccountSnapshot account) {
        var traits = new LinkedHashMap<Trait, List<String>>();
        traits.put(Trait.NAME, List.of(account.name().full()));
        traits.put(Trait.EMAIL, List.of(account.email().value()));
        traits.put(Trait.PHONE, phone(account.phone()));
        traits.put(Trait.NPI, npi(account.npi()));
        traits.put(Trait.JOB, List.of(account.jobTitle()));
        traits.put(Trait.USERNAME, List.of(account.username()));
        traits.put(
                Trait.ORGANIZATION,
                account.affiliations().stream()
                        .map(AffiliationSnapshot::organizationName)
                        .toList());
        traits.put(
                Trait.ACCESS,
                account.affiliations().stream()
                        .flatMap(affiliation -> affiliation.grants().stream())
                        .map(GrantSnapshot::entitlement)
                        .distinct()
                        .sorted()
                        .toList());
        return new ComparedPerson(account.username(), traits);
    }

    private static List<String> phone(@Nullable PhoneNumber phone) {
        return phone == null ? List.of() : List.of(phone.national());
    }

    private static List<String> npi(@Nullable Npi npi) {
        return npi == null ? List.of() : List.of(npi.value());
    }

    private static List<String> known(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
