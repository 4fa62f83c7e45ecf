package io.gatehouse.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TimelineTests extends ViewTest {

    private final JournalObject object =
            JournalObject.apiToken(UUID.randomUUID().toString());

    @Autowired
    private TimelineFactory timelines;

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tellsWhatHappenedTheNewestFirst() {
        record(2);

        assertThat(text(timelines.of(object))).containsSubsequence("token 2", "Reason 2", "Gatehouse", "token 1");
    }

    @Test
    void beginsWithTheLatestAndShowsTheRestWhenAsked() {
        record(15);
        var timeline = timelines.of(object);
        UI.getCurrent().add(timeline);

        assertThat($(TimelineItem.class, timeline).all()).hasSize(12);
        test($(Button.class, timeline).single()).click();
        assertThat($(TimelineItem.class, timeline).all()).hasSize(15);
    }

    @Test
    void saysThatNothingHappened() {
        assertThat(text(timelines.of(object))).contains("Nothing has happened yet");
    }

    private void record(int entries) {
        transaction.executeWithoutResult(running -> actor.runAs(Actor.system("timeline test"), () -> {
            for (int i = 1; i <= entries; i++) {
                journal.record(JournalEntry.of("api-token.issued", object)
                        .because("Reason " + i)
                        .with("name", "token " + i));
            }
        }));
    }

    private static String text(Timeline timeline) {
        return timeline.getElement().getTextRecursively();
    }
}
