package io.gatehouse.registration.web;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.EntitlementWords;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says to an applicant what was asked for and what became of it. */
@Component
class StatusWords {

    private final Catalog catalog;
    private final EntitlementWords words;
    private final MessageSource texts;

    StatusWords(Catalog catalog, EntitlementWords words, MessageSource texts) {
        this.words = words;
        this.catalog = catalog;
        this.texts = texts;
    }

    /** What was asked for, in words, and how it stands. */
    record Line(String text, LineState state, @Nullable ReasonCode reason) {}

    List<Line> lines(RegistrationDetails registration) {
        return registration.lines().stream()
                .map(line -> new Line(text(line), line.state(), line.reason()))
                .toList();
    }

    /** Why it stands where it stands; null when nobody has to know or do anything. */
    static @Nullable Reason reason(RegistrationDetails registration) {
        var decision = registration.lastDecision();
        return decision == null || decision.what() != registration.state() ? null : decision.reason();
    }

    private String text(LineDetails line) {
        var provider = line.provider();
        return switch (line.kind()) {
            case SERVICE, ROLE ->
                catalog.find(line.entitlement())
                        .map(entitlement -> words.label(entitlement, LocaleContextHolder.getLocale()))
                        .orElse(line.entitlement());
            case ALERT_DELEGATION ->
                provider == null
                        ? said("register.status.line.alertsForOrganization")
                        : said("register.status.line.alerts", provider.name().full());
            case RESULTS_DELEGATION ->
                said(
                        "register.status.line.results",
                        provider == null ? "" : provider.name().full());
        };
    }

    private String said(String code, Object... args) {
        return texts.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
