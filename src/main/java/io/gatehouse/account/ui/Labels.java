package io.gatehouse.account.ui;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue's words for codes, read once per screen. */
class Labels {

    private final Map<String, Entitlement> entitlements;

    Labels(Catalog catalog) {
        this.entitlements =
                catalog.all().stream().collect(Collectors.toUnmodifiableMap(Entitlement::code, Function.identity()));
    }

    /** A code that has left the catalogue is shown as it is. */
    String label(String code) {
        var entitlement = entitlements.get(code);
        return entitlement == null ? code : entitlement.label();
    }

    String sentence(String code) {
        var entitlement = entitlements.get(code);
        return entitlement == null ? "" : entitlement.sentence();
    }

    /** Labels in the catalogue's order. */
    List<String> labels(Collection<String> codes) {
        var known = Set.copyOf(codes);
        return known.stream()
                .sorted(java.util.Comparator.comparingInt(this::position))
                .map(this::label)
                .toList();
    }

    private int position(String code) {
        var entitlement = entitlements.get(code);
        return entitlement == null ? Integer.MAX_VALUE : entitlement.position();
    }
}
