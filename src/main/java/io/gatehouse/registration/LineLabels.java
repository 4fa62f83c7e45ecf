package io.gatehouse.registration;

import io.gatehouse.catalog.Catalog;
import org.springframework.stereotype.Component;

/** What people call a line: the catalogue's label, and the provider it is for. */
@Component
class LineLabels {

    private final Catalog catalog;

    LineLabels(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(LineDetails line) {
        var label = catalog.require(line.entitlement()).label();
        var provider = line.provider();
        return provider == null ? label : label + ", " + provider.name().full() + " (" + provider.npi() + ")";
    }

    boolean privileged(String entitlement) {
        return catalog.require(entitlement).privileged();
    }
}
