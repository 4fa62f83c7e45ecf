package io.gatehouse.registration.web;

import io.gatehouse.registration.form.FieldProblem;
import java.util.List;

/** The question that leads patients and people of organizations that do not participate elsewhere. */
final class Audience {

    private Audience() {}

    static List<FieldProblem> problems(String answer) {
        var code = switch (answer) {
            case "EMPLOYEE" -> null;
            case "PATIENT" -> "register.audience.patient";
            case "NOT_PARTICIPATING" -> "register.audience.notParticipating";
            default -> "register.missing.audience";
        };
        return code == null ? List.of() : List.of(new FieldProblem("audience", code, List.of()));
    }
}
