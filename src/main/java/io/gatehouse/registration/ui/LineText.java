package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineKind;
import io.gatehouse.registration.RegistrationDetails;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How a line reads: its title, what it opens, how alerts arrive, and whether it takes two people. */
record LineText(LineDetails line, Entitlement entitlement) {

    static LineText of(LineDetails line, Catalog catalog) {
        return new LineText(line, catalog.require(line.entitlement()));
    }

    /** The lines of a request in the order people read them: services, delegations, roles, each as in the catalogue. */
    static List<LineText> of(RegistrationDetails registration, Catalog catalog) {
        return registration.lines().stream()
                .map(line -> of(line, catalog))
                .sorted(Comparator.comparing(LineText::rank)
                        .thenComparing(text -> text.entitlement().position()))
                .toList();
    }

    private int rank() {
        return switch (line.kind()) {
            case SERVICE -> 0;
            case ALERT_DELEGATION -> 1;
            case RESULTS_DELEGATION -> 2;
            case ROLE -> 3;
        };
    }

    String title() {
        var provider = line.provider();
        return switch (line.kind()) {
            case SERVICE, ROLE -> entitlement.label();
            case ALERT_DELEGATION, RESULTS_DELEGATION ->
                provider == null
                        ? Words.of("review.line.forOrganization")
                        : Words.of(
                                "review.line." + line.kind().name(),
                                provider.name().full(),
                                provider.npi().value());
        };
    }

    String sentence() {
        var delivery = line.delivery().stream()
                .sorted()
                .map(way -> Words.of("review.delivery." + way.name()))
                .collect(Collectors.joining(", "));
        if (delivery.isEmpty()) {
            return entitlement.sentence();
        }
        var arrives = Words.of(line.deliveryDefaulted() ? "review.line.defaulted" : "review.line.delivery", delivery);
        return line.kind() == LineKind.SERVICE ? entitlement.sentence() + " " + arrives : arrives;
    }

    Div head() {
        var title = new Span(title());
        title.addClassName("name");
        var head = new Div(title);
        head.addClassName("title-line");
        if (entitlement.privileged()) {
            head.add(new StateBadge(Words.of("review.line.privileged"), Tone.ATTENTION));
        }
        return head;
    }
}
