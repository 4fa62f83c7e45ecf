package io.gatehouse.registration.ui;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.registration.RegistrationRow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of the queue asks for, in few words or in all of them. */
final class Asked {

    private final Catalog catalog;

    Asked(Catalog catalog) {
        this.catalog = catalog;
    }

    /** For instance "Portal, Direct Mail, RHIO Administrator, 2 delegations". */
    String shortly(RegistrationRow row) {
        return Stream.concat(asked(row).map(Entitlement::code).map(Asked::shortly), delegations(row))
                .collect(Collectors.joining(", "));
    }

    String fully(RegistrationRow row) {
        return Stream.concat(asked(row).map(Entitlement::label), delegations(row))
                .collect(Collectors.joining(", "));
    }

    private Stream<Entitlement> asked(RegistrationRow row) {
        return catalog.all().stream().filter(one -> row.entitlements().contains(one.code()));
    }

    private static String shortly(String code) {
        var key = "review.short." + code;
        var word = Words.of(key);
        return word.contains(key) ? code : word;
    }

    private static Stream<String> delegations(RegistrationRow row) {
        return row.delegations() == 0
                ? Stream.of()
                : Stream.of(Words.of("review.queue.delegations", row.delegations()));
    }
}
