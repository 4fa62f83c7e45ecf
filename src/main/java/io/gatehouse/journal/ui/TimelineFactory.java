package io.gatehouse.journal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalSentences;
import io.gatehouse.journal.JournalService;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
        return of(row -> Optional.empty(), objects);
    }

    /**
     * One timeline of everything that happened to these.
     *
     * @param beside what is offered with a row; asked in the order the rows were written
     */
    public Timeline of(Function<JournalRow, Optional<Button>> beside, JournalObject... objects) {
        var items = journal.timeline(objects).stream()
                .map(row -> item(row, beside.apply(row)))
                .toList();
        return new Timeline(items.reversed());
    }

    private TimelineItem item(JournalRow row, Optional<Button> beside) {
        var locale = UI.getCurrent() == null ? Locale.US : UI.getCurrent().getLocale();
        var item = new TimelineItem(
                row, sentences.sentence(row.entry(), locale), sentences.reason(row.entry(), locale), clock);
        beside.ifPresent(item::offer);
        return item;
    }
}
