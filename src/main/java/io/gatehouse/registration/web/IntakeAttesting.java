package io.gatehouse.registration.web;

import io.gatehouse.registration.Attestation;
import io.gatehouse.registration.form.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rule X1 for what a program hands in: both sentences affirmed, the second one on the document that holds now. */
record IntakeAttesting(IntakeRequest.Attestations affirmed, PolicyDocument required) {

    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (!Boolean.TRUE.equals(affirmed.authorizedEmployee())) {
            problems.add(problem("authorizedEmployee", "register.missing.authorizedEmployee"));
        }
        if (!Boolean.TRUE.equals(affirmed.policiesRead())) {
            problems.add(problem("policiesRead", "register.missing.policiesRead"));
        }
        if (!required.version().equals(affirmed.policiesVersion())) {
            problems.add(new FieldProblem(
                    "attestations.policiesVersion", "register.api.policiesVersion", List.of(required.version())));
        }
        if (affirmed.policiesOpenedAt() == null) {
            problems.add(problem("policiesOpenedAt", "register.policies.notOpened"));
        }
        return problems;
    }

    private static FieldProblem problem(String field, String code) {
        return new FieldProblem("attestations." + field, code, List.of());
    }

    /** What is kept when there are no problems. */
    List<Attestation> attestations(Instant now, @Nullable String address) {
        return List.of(
                new Attestation(Attestation.Kind.AUTHORIZED_EMPLOYEE, Attesting.SENTENCE_VERSION, null, now, address),
                new Attestation(
                        Attestation.Kind.POLICIES_READ,
                        required.version(),
                        Objects.requireNonNull(affirmed.policiesOpenedAt()),
                        now,
                        address));
    }
}
