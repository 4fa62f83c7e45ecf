package io.gatehouse.registration;

import io.gatehouse.provisioning.PlanPreview;
import java.time.Instant;
import java.util.List;

/** What came of an attempt to decide. A refusal is a value, so that screen and API say the same. */
public sealed interface ReviewOutcome {

    /** It was decided and saved. */
    record Decided(RegistrationDetails registration) implements ReviewOutcome {}

    /** Somebody, perhaps the same person with a second click, was faster; nothing was saved. */
    record AlreadyDecided(String who, Instant at, RegistrationState what) implements ReviewOutcome {}

    /** The request is still open but is no longer what the reviewer looked at; nothing was saved. */
    record ChangedMeanwhile(RegistrationDetails registration) implements ReviewOutcome {}

    /** The plan is no longer the one that was shown; nothing was saved. */
    record PlanChanged(PlanPreview plan) implements ReviewOutcome {}

    /** The decision cannot be made, for these reasons; nothing was saved. */
    record Refused(List<Sentence> reasons) implements ReviewOutcome {

        static Refused because(String code, Object... args) {
            return new Refused(List.of(Sentence.of(code, args)));
        }
    }
}
