package io.gatehouse.journal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.gatehouse.journal.JournalService;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** Saves the whole journal as a file that can be verified without Gatehouse; it streams, so it can be long. */
class ExportLink extends Anchor {

    private final transient JournalService journal;
    private final transient Clock clock;

    ExportLink(JournalService journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        setText(getTranslation("journal.ui.export"));
        addClassName("button-link");
        setHref(this::send);
    }

    private void send(DownloadEvent event) throws IOException {
        event.setFileName("journal-%s.jsonl".formatted(LocalDate.now(clock)));
        event.setContentType("application/jsonl; charset=utf-8");
        try (var out = new BufferedOutputStream(event.getOutputStream())) {
            journal.export(out);
        }
    }
}
