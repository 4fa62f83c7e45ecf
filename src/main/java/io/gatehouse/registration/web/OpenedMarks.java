package io.gatehouse.registration.web;

import io.gatehouse.security.SignedTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The mark by which a form shows that the required policies were opened from it. The document is delivered as an answer to
 * the form, and only that answer carries the mark back (docs/decisions/032).
 */
@Component
class OpenedMarks {

    private static final String PURPOSE = "policy-opened";
    private static final Duration GOOD_FOR = Duration.ofDays(2);

    private final SignedTokens tokens;
    private final PolicyDocuments policies;
    private final Clock clock;

    OpenedMarks(SignedTokens tokens, PolicyDocuments policies, Clock clock) {
        this.tokens = tokens;
        this.policies = policies;
        this.clock = clock;
    }

    PolicyDocument required() {
        return policies.required();
    }

    String issue() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return tokens.sign(PURPOSE, new PolicyOpening(policies.required().version(), now).text(), now.plus(GOOD_FOR));
    }

    /** Empty unless the version that holds now was opened. */
    Optional<PolicyOpening> read(String mark) {
        return tokens.verify(PURPOSE, mark)
                .flatMap(PolicyOpening::parse)
                .filter(opening -> opening.version().equals(policies.required().version()));
    }
}
