package io.gatehouse.journal;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hears every journaled event, before anyone acts on it, in the transaction that published it. */
@Component
class JournalListener {

    private final JournalService journal;

    JournalListener(JournalService journal) {
        this.journal = journal;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Journaled event) {
        journal.record(event.journalEntry());
    }
}
