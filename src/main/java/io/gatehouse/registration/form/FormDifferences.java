package io.gatehouse.registration.form;

import io.gatehouse.registration.FormChange;
import io.gatehouse.registration.FormComparison;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.PresentAccess;
import io.gatehouse.registration.ValidRegistration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Compares forms field by field, in the words of the form. */
@Component
class FormDifferences implements FormComparison {

    private final FormBeginning beginning;
    private final FormTree trees;
    private final FormWords words;

    FormDifferences(FormBeginning beginning, FormTree trees, FormWords words) {
        this.beginning = beginning;
        this.trees = trees;
        this.words = words;
    }

    @Override
    public List<FormChange> between(ValidRegistration before, ValidRegistration after, Locale language) {
        return between(FormWriting.write(before), FormWriting.write(after), language);
    }

    @Override
    public List<FormChange> sincePresent(PresentAccess present, ValidRegistration after, Locale language) {
        return between(beginning.write(present), FormWriting.write(after), language);
    }

    private List<FormChange> between(RegistrationForm before, RegistrationForm after, Locale language) {
        var old = trees.of(before);
        var now = trees.of(after);
        return Arrays.stream(FormPart.values())
                .flatMap(part -> PartFields.of(part).stream()
                        .map(field -> new FormChange(
                                part,
                                words.label(field, language),
                                text(field, FormTree.field(old, field), language),
                                text(field, FormTree.field(now, field), language))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private String text(String field, JsonNode value, Locale language) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> text(field, one, language))
                    .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return words.provider(
                    new DelegateFields(
                            value.required("firstName").stringValue(),
                            value.required("lastName").stringValue(),
                            value.required("npi").stringValue()),
                    language);
        }
        var typed = value.asString();
        return typed.isEmpty() || typed.equals("false") ? "" : words.said(field, typed, language);
    }
}
