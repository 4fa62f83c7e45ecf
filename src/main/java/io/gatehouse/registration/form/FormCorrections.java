package io.gatehouse.registration.form;

import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.ValidRegistration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts what was typed into a form that was sent before. Only the parts that were asked for are taken, and those that the
 * rules find in conflict with them; everything else stays as it was, whatever is posted
 * (docs/decisions/110).
 */
@Component
public class FormCorrections {

    private final FormTree trees;
    private final FormRules rules;

    FormCorrections(FormTree trees, FormRules rules) {
        this.trees = trees;
        this.rules = rules;
    }

    /** A form as it was sent, to be told back. */
    public static RegistrationForm written(ValidRegistration sent) {
        return toType(FormWriting.write(sent));
    }

    /** The form that was sent, to begin with. */
    public FormDraft begin(ValidRegistration sent, Set<FormPart> asked) {
        var form = FormWriting.write(sent);
        return new FormDraft(toType(form), asked, rules.check(form));
    }

    /** @param shown the parts that stood on the page that was posted */
    public FormDraft typed(
            ValidRegistration sent, Set<FormPart> asked, RegistrationForm typed, Collection<FormPart> shown) {
        var before = FormWriting.write(sent);
        var open = copyOf(asked);
        while (true) {
            var taken = copyOf(open);
            taken.retainAll(shown);
            var form = merged(before, typed, taken);
            var verdict = rules.check(form);
            if (!open.addAll(inConflict(verdict))) {
                return new FormDraft(toType(form), open, verdict);
            }
        }
    }

    /** The fields of these parts, as the page names them. */
    public static Set<String> fields(Collection<FormPart> parts) {
        return parts.stream().map(PartFields::of).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private RegistrationForm merged(RegistrationForm before, RegistrationForm typed, Set<FormPart> parts) {
        var from = trees.of(typed);
        var tree = trees.of(before);
        fields(parts).forEach(field -> FormTree.copy(field, from, tree));
        return trees.form(tree);
    }

    private static Set<FormPart> inConflict(FormVerdict verdict) {
        return verdict instanceof FormVerdict.Invalid(var problems)
                ? problems.stream()
                        .map(problem -> PartFields.holding(problem.field()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<FormPart> copyOf(Set<FormPart> parts) {
        var copy = EnumSet.noneOf(FormPart.class);
        copy.addAll(parts);
        return copy;
    }

    /** Credentials that cannot be ticked stand in the field for others. */
    static RegistrationForm toType(RegistrationForm form) {
        var person = form.person();
        var others = person.credentials().stream()
                .filter(one -> !Credentials.OFFERED.contains(one))
                .toList();
        var typed = Stream.concat(others.stream(), Stream.of(person.otherCredentials()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return form.withPerson(person.withCredentials(
                person.credentials().stream()
                        .filter(Credentials.OFFERED::contains)
                        .toList(),
                typed));
    }
}
