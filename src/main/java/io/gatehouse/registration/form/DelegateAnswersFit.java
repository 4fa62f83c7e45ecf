package io.gatehouse.registration.form;

import java.util.List;

/** Who answers that they are a delegate says of whom; who answers that they are none names nobody. */
final class DelegateAnswersFit implements FormRule {

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var access = form.access();
        boolean alerts = access.alertsForOrganization() || named(access.alertDelegates());
        check("access.alertDelegate", access.alertDelegate(), alerts, problems);
        check("access.resultsDelegate", access.resultsDelegate(), named(access.resultsDelegates()), problems);
    }

    private static boolean named(List<DelegateFields> rows) {
        return rows.stream().anyMatch(row -> !row.blank());
    }

    private static void check(String field, String answer, boolean named, Problems problems) {
        switch (answer) {
            case "" -> {}
            case "yes" -> {
                if (!named) {
                    problems.add(field, "register.delegates.none");
                }
            }
            case "no" -> {
                if (named) {
                    problems.add(field, "register.delegates.contradiction");
                }
            }
            default -> problems.add(field, "register.notOffered");
        }
    }
}
