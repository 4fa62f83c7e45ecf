package io.gatehouse.catalog.ui;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementForm;

/** What is typed about an entitlement, before it is known to be right. Public for Vaadin's binder only. */
public record EntitlementInput(String label, String sentence, String group) {

    static EntitlementInput of(Entitlement entitlement) {
        var group = entitlement.group();
        return new EntitlementInput(entitlement.label(), entitlement.sentence(), group == null ? "" : group);
    }

    /** @throws io.gatehouse.common.InvalidValueException when something is not right yet */
    EntitlementForm form() {
        return new EntitlementForm(label, sentence, group.isEmpty() ? null : group);
    }
}
