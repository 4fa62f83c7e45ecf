package io.gatehouse.reconciliation.adoption;

import io.gatehouse.directory.DirectorySource;
import io.gatehouse.directory.LdifSource;
import io.gatehouse.directory.SourceEntry;
import io.gatehouse.directory.SourceVisitor;
import io.gatehouse.reconciliation.adoption.AdoptionRun.Source;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Reads a source from end to end into rows. Reading is not gone on with half-way: a stop or a restart begins it again, because
 * the cookies of pages do not outlive a connection.
 */
@Component
class SourceReading {

    private static final int AT_ONCE = 1_000;
    private static final int MEMBERS_AT_ONCE = 20_000;

    private final DirectorySource directory;
    private final AdoptionFiles files;
    private final SourceRows rows;
    private final AdoptionRuns runs;
    private final Clock clock;

    SourceReading(DirectorySource directory, AdoptionFiles files, SourceRows rows, AdoptionRuns runs, Clock clock) {
        this.directory = directory;
        this.files = files;
        this.rows = rows;
        this.runs = runs;
        this.clock = clock;
    }

    /** Why it could not be read to the end; empty when it was, or was stopped. */
    Optional<String> read(AdoptionRun run, BooleanSupplier goOn) {
        rows.forget(run.id());
        var reader = new Reader(run, goOn);
        var problem = run.source() == Source.LIVE
                ? directory.survey(run.place(), reader).map(failure -> failure.code() + " " + failure.message())
                : readFile(run, reader);
        reader.write();
        return problem;
    }

    private Optional<String> readFile(AdoptionRun run, Reader reader) {
        try (var file = files.open(run.id())) {
            LdifSource.read(file, reader);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private final class Reader implements SourceVisitor {

        private final AdoptionRun run;
        private final BooleanSupplier goOn;
        private final List<SourceRows.Numbered> people = new ArrayList<>();
        private final List<SourceRows.Numbered> groups = new ArrayList<>();
        private final List<SourceRows.Broken> broken = new ArrayList<>();
        private long entries;
        private long members;
        private boolean stop;
        private Instant written = clock.instant();

        Reader(AdoptionRun run, BooleanSupplier goOn) {
            this.run = run;
            this.goOn = goOn;
        }

        @Override
        public void entry(SourceEntry entry) {
            var numbered = new SourceRows.Numbered(++entries, entry);
            if (SourceRows.group(entry.attributes())) {
                groups.add(numbered);
                members += SourceRows.size(entry);
            } else if (Understanding.candidate(entry.attributes())) {
                people.add(numbered);
            }
            if (people.size() + groups.size() >= AT_ONCE || members >= MEMBERS_AT_ONCE) {
                write();
            }
        }

        @Override
        public void broken(long line, String problem) {
            broken.add(new SourceRows.Broken(line, problem));
        }

        @Override
        public boolean goOn() {
            return !stop && goOn.getAsBoolean();
        }

        private void write() {
            rows.add(run.id(), List.copyOf(people), List.copyOf(groups), List.copyOf(broken));
            people.clear();
            groups.clear();
            members = 0;
            broken.clear();
            var now = clock.instant();
            stop = runs.progress(
                    run.id(), entries, 0, Duration.between(written, now).toMillis());
            written = now;
        }
    }
}
