package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.registration.DecisionRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Offers what was known at a decision beside the first row that tells of it. */
final class RecordButtons implements Function<JournalRow, Optional<Button>> {

    private static final Set<String> DECISIONS = Set.of(
            "registration.approved",
            "registration.returned",
            "registration.held",
            "registration.rejected",
            "registration.line-granted",
            "registration.line-held",
            "registration.line-declined",
            "registration.line-proposed");

    private final Map<String, DecisionRecord> byVersion = new HashMap<>();

    RecordButtons(List<DecisionRecord> records) {
        records.forEach(record -> byVersion.put(Long.toString(record.version()), record));
    }

    @Override
    public Optional<Button> apply(JournalRow row) {
        var version = row.entry().details().getOrDefault("version", "");
        return DECISIONS.contains(row.entry().act())
                ? Optional.ofNullable(byVersion.remove(version)).map(RecordButtons::button)
                : Optional.empty();
    }

    private static Button button(DecisionRecord record) {
        var button = new Button(Words.of("review.record.open"), click -> new RecordDialog(record).open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
