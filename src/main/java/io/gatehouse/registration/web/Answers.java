package io.gatehouse.registration.web;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.registration.form.DelegateFields;
import io.gatehouse.registration.form.RegistrationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a form back in words, section by section, without what was left empty. */
@Component
class Answers {

    private static final String ROWS = "Delegates[";

    private final Catalog catalog;
    private final MessageSource texts;

    Answers(Catalog catalog, MessageSource texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /**
     * @param name as in {@code register.section.<name>}
     * @param firstField where the section begins on the form
     */
    record Section(String name, String firstField, List<Answer> answers) {}

    record Answer(String label, String text) {}

    List<Section> of(RegistrationForm form, Map<String, List<String>> typed) {
        return List.of(
                new Section("you", "person.firstName", answers(typed, List.of("person."))),
                new Section("organization", "organization.name", answers(typed, List.of("organization."))),
                new Section("access", "access.level", access(form, typed)));
    }

    private List<Answer> access(RegistrationForm form, Map<String, List<String>> typed) {
        var answers = new ArrayList<>(answers(typed, List.of("access.")));
        form.access().alertDelegates().forEach(row -> provider("access.alertDelegates", row, answers));
        form.access().resultsDelegates().forEach(row -> provider("access.resultsDelegates", row, answers));
        answers.addAll(answers(typed, List.of("additionalInformation", "submitter.")));
        return answers;
    }

    private void provider(String field, DelegateFields row, List<Answer> answers) {
        if (!row.blank()) {
            var text = text("register.provider.answer", row.firstName(), row.lastName(), row.npi());
            answers.add(new Answer(text("register.field." + field), text));
        }
    }

    private List<Answer> answers(Map<String, List<String>> typed, List<String> prefixes) {
        return typed.entrySet().stream()
                .filter(field -> prefixes.stream().anyMatch(field.getKey()::startsWith)
                        && !field.getKey().contains(ROWS))
                .map(field -> new Answer(
                        text("register.field." + field.getKey()),
                        field.getValue().stream()
                                .map(value -> said(field.getKey(), value))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Codes are told by their label. */
    private String said(String field, String value) {
        return switch (field) {
            case "access.level", "access.services", "access.roles" ->
                catalog.find(value).map(Entitlement::label).orElse(value);
            case "access.consentAlerts", "access.providerAlerts" -> text("register.delivery." + value);
            case "access.previousAccess", "access.alertDelegate", "access.resultsDelegate" ->
                text("register.answer." + value);
            case "access.alertsForOrganization" -> text("register.answer.yes");
            default -> value;
        };
    }

    private String text(String code, Object... args) {
        return texts.getMessage(code, args, Locale.ENGLISH);
    }
}
