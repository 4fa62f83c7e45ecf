package io.gatehouse.registration.form;

/** Nobody vouches for himself. */
final class SupervisorIsSomebodyElse implements FormRule {

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var email = form.person().email().strip();
        if (!email.isEmpty()
                && email.equalsIgnoreCase(form.organization().supervisorEmail().strip())) {
            problems.add("organization.supervisorEmail", "register.supervisor.self");
        }
    }
}
