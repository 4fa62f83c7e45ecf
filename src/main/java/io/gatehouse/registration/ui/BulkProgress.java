package io.gatehouse.registration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.gatehouse.registration.desk.BulkRun;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a run over many requests is, and what became of each. */
final class BulkProgress extends Div {

    private static final int ASKED_EVERY_MILLIS = 1000;

    private final transient Desk desk;
    private final UUID run;
    private final transient Consumer<BulkRun> ended;
    private final Paragraph words = new Paragraph();
    private @Nullable Registration polling;
    private boolean over;

    /** @param ended told once, when nothing waits any more */
    BulkProgress(Desk desk, UUID run, Consumer<BulkRun> ended) {
        this.desk = desk;
        this.run = run;
        this.ended = ended;
        addClassName("task-body");
        words.getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        var ui = attachEvent.getUI();
        polling = ui.addPollListener(poll -> show(ui));
        show(ui);
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        detachEvent.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        super.onDetach(detachEvent);
    }

    private void show(UI ui) {
        desk.bulk().run(run).filter(now -> !over).ifPresent(now -> {
            over = now.ended();
            ui.setPollInterval(over ? -1 : ASKED_EVERY_MILLIS);
            removeAll();
            add(words, bar(now), BulkTable.of(now.items()));
            words.setText(
                    over
                            ? Words.of(
                                    "review.bulk.ended", now.done(), now.items().size())
                            : Words.of(
                                    "review.bulk.progress",
                                    now.settled(),
                                    now.items().size()));
            if (over) {
                ended.accept(now);
            }
        });
    }

    private static ProgressBar bar(BulkRun run) {
        var all = Math.max(1, run.items().size());
        var bar = new ProgressBar(0, all, run.settled());
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
