package io.gatehouse.reconciliation.adoption;

import io.gatehouse.reconciliation.adoption.AdoptionRun.Source;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionStep.Kind;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what becomes of runs, each in one transaction with its line in the journal. */
@Component
class AdoptionLog {

    private final AdoptionRuns runs;
    private final AdoptionFiles files;
    private final SourceSurvey survey;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptionLog(
            AdoptionRuns runs,
            AdoptionFiles files,
            SourceSurvey survey,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.survey = survey;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void read(AdoptionRun run) {
        transactions.executeWithoutResult(transaction -> {
            runs.keep(run.id(), survey.recognized(run.id()));
            runs.move(run.id(), State.READING, State.MAPPING);
            if (run.source() == Source.LDIF) {
                files.forget(run.id());
            }
        });
    }

    void failed(AdoptionRun run, String problem) {
        transactions.executeWithoutResult(transaction -> runs.finish(run.id(), State.FAILED, problem, clock.instant()));
    }

    void complete(AdoptionRun run) {
        transactions.executeWithoutResult(transaction -> {
            runs.finish(run.id(), State.DONE, null, clock.instant());
            var done = runs.find(run.id()).map(AdoptionRun::done).orElse(0L);
            events.publishEvent(new AdoptionStep(run.id(), Kind.COMPLETED, run.place(), done));
        });
    }
}
