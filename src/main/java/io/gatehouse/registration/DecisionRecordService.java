package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowStaff;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was known at each decision, in words, and what its holds wait for; and has it read again. */
@Service
public class DecisionRecordService {

    private final DecisionRecords records;
    private final HoldCauses causes;
    private final MessageSource texts;

    DecisionRecordService(DecisionRecords records, HoldCauses causes, MessageSource texts) {
        this.records = records;
        this.causes = causes;
        this.texts = texts;
    }

    /** What was known at each decision about it, the oldest first. */
    @AllowStaff
    @Transactional(readOnly = true)
    public List<DecisionRecord> of(RegistrationId id) {
        return records.of(id);
    }

    /**
     * Belongs into the decision's transaction.
     *
     * @param known when it was decided
     */
    void add(RegistrationDetails decided, Review known) {
        var last = Objects.requireNonNull(decided.lastDecision());
        records.add(
                decided.id(),
                new DecisionRecord(decided.version(), last.at(), last.who(), told(known.findings()), known.plan()));
        causes.keep(decided, last, known.findings());
    }

    private List<RecordedFinding> told(List<CheckFinding> findings) {
        return findings.stream()
                .map(finding -> new RecordedFinding(
                        finding.level(),
                        words(Sentence.of("review.check." + finding.check() + ".title")),
                        words(finding.sentence()),
                        hint(finding.hint())))
                .toList();
    }

    private @Nullable String hint(@Nullable Sentence hint) {
        return hint == null ? null : words(hint);
    }

    private String words(Sentence sentence) {
        return texts.getMessage(sentence.code(), sentence.args().toArray(), Locale.ENGLISH);
    }
}
