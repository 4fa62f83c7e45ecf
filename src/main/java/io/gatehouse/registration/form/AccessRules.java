package io.gatehouse.registration.form;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Username;
import io.gatehouse.delegation.Delivery;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Each field about what is asked for by itself. */
final class AccessRules implements FormRule {

    static final int MAX_WHERE = 500;
    static final int MAX_ADDITIONAL = 2000;

    private final Catalog catalog;
    private final Predicate<String> reserved;

    /** @param reserved usernames that nobody is given */
    AccessRules(Catalog catalog, Predicate<String> reserved) {
        this.catalog = catalog;
        this.reserved = reserved;
    }

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var access = form.access();
        problems.requiredValue("access.level", access.level(), level -> offered(catalog.accessLevels(), level));
        problems.value("access.preferredUsername", access.preferredUsername(), this::username);
        access.services()
                .forEach(code -> problems.value("access.services", code, one -> offered(catalog.services(), one)));
        access.roles().forEach(code -> problems.value("access.roles", code, one -> offered(catalog.roles(), one)));
        access.consentAlerts().forEach(way -> problems.value("access.consentAlerts", way, AccessRules::delivery));
        access.providerAlerts().forEach(way -> problems.value("access.providerAlerts", way, AccessRules::delivery));
        problems.value("access.directAddress", access.directAddress(), DirectAddress::of);
        problems.lines("additionalInformation", form.additionalInformation(), MAX_ADDITIONAL);
    }

    private static Entitlement offered(List<Entitlement> entitlements, String code) {
        return entitlements.stream()
                .filter(entitlement ->
                        entitlement.offered() && entitlement.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("register.notOffered"));
    }

    private Username username(String typed) {
        var username = Username.of(typed);
        if (reserved.test(username.value())) {
            throw new InvalidValueException("register.username.reserved");
        }
        return username;
    }

    static Delivery delivery(String typed) {
        return Stream.of(Delivery.values())
                .filter(way -> way.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("register.notOffered"));
    }
}
