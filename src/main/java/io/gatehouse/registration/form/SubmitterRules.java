package io.gatehouse.registration.form;

import io.gatehouse.common.EmailAddress;

/** Who fills the form in for somebody else gives name and e-mail address. Only new access is asked for here. */
final class SubmitterRules implements FormRule {

    private static final String NEW = "NEW";

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var submitter = form.submitter();
        if (submitter.given()) {
            if (problems.required("submitter.name", submitter.name())) {
                problems.text("submitter.name", submitter.name(), PersonRules.MAX_LINE);
            }
            problems.requiredValue("submitter.email", submitter.email(), EmailAddress::of);
        }
        if (!form.requestType().isBlank() && !form.requestType().equals(NEW)) {
            problems.add("requestType", "register.requestType.onlyNew");
        }
    }
}
