package io.gatehouse.registration.form;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.EntitlementWords;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the fields of the form and says what was answered, codes by their label. */
@Component
public class FormWords {

    private final Catalog catalog;
    private final EntitlementWords entitlements;
    private final MessageSource texts;

    FormWords(Catalog catalog, EntitlementWords entitlements, MessageSource texts) {
        this.entitlements = entitlements;
        this.catalog = catalog;
        this.texts = texts;
    }

    public String label(String field, Locale language) {
        return text("register.field." + field, language);
    }

    public String said(String field, String value, Locale language) {
        return switch (field) {
            case "access.level", "access.services", "access.roles" ->
                catalog.find(value)
                        .map(found -> entitlements.label(found, language))
                        .orElse(value);
            case "access.consentAlerts", "access.providerAlerts" -> code("register.delivery." + value, value, language);
            case "access.previousAccess", "access.alertDelegate", "access.resultsDelegate" ->
                code("register.answer." + value, value, language);
            case "access.alertsForOrganization" -> text("register.answer.yes", language);
            default -> value;
        };
    }

    public String provider(DelegateFields row, Locale language) {
        return text("register.provider.answer", language, row.firstName(), row.lastName(), row.npi());
    }

    /** What is no answer of ours is told as it was typed. */
    private String code(String code, String typed, Locale language) {
        return Objects.requireNonNull(texts.getMessage(code, null, typed, language));
    }

    private String text(String code, Locale language, Object... args) {
        return texts.getMessage(code, args, language);
    }
}
