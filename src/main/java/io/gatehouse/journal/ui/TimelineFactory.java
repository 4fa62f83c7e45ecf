package io.gatehouse.journal.ui;

import com.vaadin.flow.component.UI;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalSentences;
import io.gatehouse.journal.JournalService;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes timelines of what the viewer may see of the journal. */
@Component
public class TimelineFactory {

    private final JournalService journal;
    private final JournalSentences sentences;
    private final Clock clock;

    TimelineFactory(JournalService journal, JournalSentences sentences, Clock clock) {
        this.journal = journal;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** One timeline of everything that happened to these. */
    public Timeline of(JournalObject... objects) {
        return new Timeline(
                journal.timeline(objects).reversed().stream().map(this::item).toList());
    }

    private TimelineItem item(JournalRow row) {
        var locale = UI.getCurrent() == null ? Locale.US : UI.getCurrent().getLocale();
        return new TimelineItem(
                row, sentences.sentence(row.entry(), locale), sentences.reason(row.entry(), locale), clock);
    }
}
