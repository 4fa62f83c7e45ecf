package io.gatehouse.registration.form;

import io.gatehouse.registration.ValidRegistration;
import java.util.List;

/** What the rules say to a form. */
public sealed interface FormVerdict {

    /** Every rule is kept. */
    record Valid(ValidRegistration registration) implements FormVerdict {}

    /** These fields have to be mended, in the order of the form. */
    record Invalid(List<FieldProblem> problems) implements FormVerdict {}
}
