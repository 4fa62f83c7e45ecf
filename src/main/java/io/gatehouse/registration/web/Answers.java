package io.gatehouse.registration.web;

import io.gatehouse.registration.form.DelegateFields;
import io.gatehouse.registration.form.FormWords;
import io.gatehouse.registration.form.RegistrationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a form back in words, section by section, without what was left empty. */
@Component
class Answers {

    private static final String ROWS = "Delegates[";

    private final FormWords words;

    Answers(FormWords words) {
        this.words = words;
    }

    /**
     * @param name as in {@code register.section.<name>}
     * @param firstField where the section begins on the form
     */
    record Section(String name, String firstField, List<Answer> answers) {}

    record Answer(String label, String text) {}

    List<Section> of(RegistrationForm form, Map<String, List<String>> typed) {
        return sections(form, typed);
    }

    /** For somebody with an account, who is not asked about earlier access. */
    List<Section> ofChange(RegistrationForm form, Map<String, List<String>> typed) {
        var asked = new LinkedHashMap<>(typed);
        asked.keySet().removeIf(field -> field.startsWith("access.previous"));
        return sections(form, asked);
    }

    private List<Section> sections(RegistrationForm form, Map<String, List<String>> typed) {
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
            var text = words.provider(row, LocaleContextHolder.getLocale());
            answers.add(new Answer(words.label(field, LocaleContextHolder.getLocale()), text));
        }
    }

    private List<Answer> answers(Map<String, List<String>> typed, List<String> prefixes) {
        var language = LocaleContextHolder.getLocale();
        return typed.entrySet().stream()
                .filter(field -> prefixes.stream().anyMatch(field.getKey()::startsWith)
                        && !field.getKey().contains(ROWS))
                .map(field -> new Answer(
                        words.label(field.getKey(), language),
                        field.getValue().stream()
                                .map(value -> words.said(field.getKey(), value, language))
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
