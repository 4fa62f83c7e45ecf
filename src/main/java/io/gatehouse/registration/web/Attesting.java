package io.gatehouse.registration.web;

import io.gatehouse.registration.Attestation;
import io.gatehouse.registration.form.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two sentences everyone affirms, or nothing is submitted (rule X1).
 *
 * @param opening null when the document was not opened
 */
record Attesting(
        boolean authorizedEmployee,
        boolean policiesRead,
        @Nullable PolicyOpening opening) {

    /** Version of the first sentence; its text is {@code register.attest.authorizedEmployee.<version>}. */
    static final String SENTENCE_VERSION = "2026-01";

    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (!authorizedEmployee) {
            problems.add(new FieldProblem("authorizedEmployee", "register.missing.authorizedEmployee", List.of()));
        }
        if (opening == null) {
            problems.add(new FieldProblem("policiesRead", "register.policies.notOpened", List.of()));
        } else if (!policiesRead) {
            problems.add(new FieldProblem("policiesRead", "register.missing.policiesRead", List.of()));
        }
        return problems;
    }

    /** What is kept of it when there are no problems. */
    List<Attestation> attestations(String policiesVersion, Instant now, @Nullable String address) {
        return List.of(
                new Attestation(Attestation.Kind.AUTHORIZED_EMPLOYEE, SENTENCE_VERSION, null, now, address),
                new Attestation(
                        Attestation.Kind.POLICIES_READ,
                        policiesVersion,
                        opening == null ? null : opening.at(),
                        now,
                        address));
    }
}
