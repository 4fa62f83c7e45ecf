package io.gatehouse.journal;

import io.gatehouse.security.Actor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds to an entry who, when and from where, and keeps it until its transaction commits. */
@Component
class JournalWriter {

    /** The key under which a request's identifier stands in the log. */
    private static final String TRACE = "traceId";

    private final JournalChain chain;
    private final HighWaterMark mark;
    private final EntityManager entities;
    private final Clock clock;

    JournalWriter(JournalChain chain, HighWaterMark mark, EntityManager entities, Clock clock) {
        this.chain = chain;
        this.mark = mark;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws IllegalStateException outside a transaction that may write */
    void write(JournalEntry entry, Actor actor) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(
                    "Journaling '%s' needs a transaction that may write".formatted(entry.act()));
        }
        PendingRows.ofTransaction(this).add(draft(entry, actor));
    }

    private JournalRow draft(JournalEntry entry, Actor actor) {
        return new JournalRow(
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                JournalActor.of(actor, entry.organization()),
                entry,
                RequestAddress.of(actor),
                MDC.get(TRACE));
    }

    /** What is still to be written goes first: a refusal there must not keep others waiting for the head of the chain. */
    ChainLink append(List<JournalRow> drafts) {
        flush();
        return chain.append(drafts);
    }

    /** Who comes second has to hear of it as from a repository, not in the words of JPA. */
    private void flush() {
        try {
            entities.flush();
        } catch (RuntimeException e) {
            var translated = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(e);
            throw translated == null ? e : translated;
        }
    }

    void committed(ChainLink end) {
        mark.raise(end);
    }
}
