package io.gatehouse.registration.web;

import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.EntitlementWords;
import io.gatehouse.registration.ChangeService;
import io.gatehouse.registration.FormChange;
import io.gatehouse.registration.FormComparison;
import io.gatehouse.registration.PresentAccess;
import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.registration.form.RegistrationForm;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages tell somebody with an account: what ends, and what a form makes different. Nothing without the link. */
@Component
class ChangesAsked {

    private final ChangeService changes;
    private final FormComparison comparison;
    private final FormRules rules;
    private final Catalog catalog;
    private final EntitlementWords words;

    ChangesAsked(
            ChangeService changes,
            FormComparison comparison,
            FormRules rules,
            Catalog catalog,
            EntitlementWords words) {
        this.changes = changes;
        this.comparison = comparison;
        this.rules = rules;
        this.catalog = catalog;
        this.words = words;
    }

    /** Something that is granted until a day. */
    record Ending(String code, String label, String day) {}

    List<Ending> ending(PageFields page) {
        return page.change().isEmpty()
                ? List.of()
                : changes.open(page.link()).map(this::ending).orElse(List.of());
    }

    private List<Ending> ending(PresentAccess present) {
        return present.ending().stream().map(this::ending).toList();
    }

    private Ending ending(GrantSnapshot grant) {
        var language = LocaleContextHolder.getLocale();
        var label = catalog.find(grant.entitlement())
                .map(entitlement -> words.label(entitlement, language))
                .orElse(grant.entitlement());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(Objects.requireNonNull(grant.validUntil()));
        return new Ending(grant.entitlement(), label, day);
    }

    /** Those that were ticked to go on. */
    List<Ending> renewed(PageFields page) {
        return ending(page).stream()
                .filter(ending -> page.renew().contains(ending.code()))
                .toList();
    }

    List<FormChange> different(RegistrationForm form, PageFields page) {
        return !page.change().isEmpty() && rules.check(form) instanceof FormVerdict.Valid(var valid)
                ? changes.open(page.link())
                        .map(present -> comparison.sincePresent(present, valid, LocaleContextHolder.getLocale()))
                        .orElse(List.of())
                : List.of();
    }
}
