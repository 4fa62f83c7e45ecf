package io.gatehouse.registration.form;

import java.util.List;

/**
 * Something in a form that has to be mended.
 *
 * @param field where, as in {@code access.alertDelegates[0].npi}
 * @param code key of the sentence that says what to do
 * @param args what goes into its places
 */
public record FieldProblem(String field, String code, List<Object> args) {

    public FieldProblem {
        args = List.copyOf(args);
    }

    /** The field as a JSON pointer (RFC 6901). */
    public String pointer() {
        return "/" + field.replace("]", "").replace('[', '/').replace('.', '/');
    }
}
