package io.gatehouse.journal.ui;

import io.gatehouse.journal.JournalService;
import io.gatehouse.journal.Verification;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** One verification in a thread of its own, in the name of the person who began it. */
final class VerificationRun {

    private final long length;
    private final AtomicLong verified = new AtomicLong();
    private final CompletableFuture<Verification> found = new CompletableFuture<>();

    private VerificationRun(long length) {
        this.length = length;
    }

    static VerificationRun start(JournalService journal, CurrentActor actor) {
        var run = new VerificationRun(journal.length());
        var person = actor.get();
        Thread.ofVirtual().name("verify-journal").start(() -> actor.runAs(person, () -> run.verify(journal)));
        return run;
    }

    private void verify(JournalService journal) {
        try {
            found.complete(journal.verify(verified::set));
        } catch (RuntimeException e) {
            found.completeExceptionally(e);
        }
    }

    long length() {
        return length;
    }

    long verified() {
        return verified.get();
    }

    Optional<Verification> found() {
        return found.isDone() && !failed() ? Optional.of(found.join()) : Optional.empty();
    }

    boolean failed() {
        return found.isCompletedExceptionally();
    }
}
