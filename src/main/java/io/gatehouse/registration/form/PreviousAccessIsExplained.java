package io.gatehouse.registration.form;

/** Who had access before says where: it is how a second account for one person is avoided (rule X6). */
final class PreviousAccessIsExplained implements FormRule {

    private static final int MAX_USERNAME = 64;

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var access = form.access();
        switch (access.previousAccess()) {
            case "yes" -> {
                if (problems.required("access.previousWhere", access.previousWhere())) {
                    problems.text("access.previousWhere", access.previousWhere(), AccessRules.MAX_WHERE);
                }
                problems.text("access.previousUsername", access.previousUsername(), MAX_USERNAME);
            }
            case "no" -> {
                if (!(access.previousWhere() + access.previousUsername()).isBlank()) {
                    problems.add("access.previousAccess", "register.previousAccess.contradiction");
                }
            }
            default -> problems.add("access.previousAccess", "register.missing.access.previousAccess");
        }
    }
}
