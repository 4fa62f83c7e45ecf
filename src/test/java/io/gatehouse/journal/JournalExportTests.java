package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.FileVerdict.Finding;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SecretKeys;
import io.gatehouse.testing.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports the journal of the running application and verifies the file on its own. */
@IntegrationTest
class JournalExportTests {

    @Autowired
    private JournalService journal;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private JournalSettings settings;

    @Autowired
    private SecretKeys keys;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path directory;

    private Actor lead;

    @BeforeEach
    void writeRows() {
        lead = accounts.lead();
        writeRow();
    }

    private void writeRow() {
        transaction.executeWithoutResult(running -> actor.runAs(
                lead,
                () -> journal.record(JournalEntry.of(
                                "mail.sent",
                                JournalObject.mail(UUID.randomUUID().toString()))
                        .because("\"Ünïcode\"\n"))));
    }

    @Test
    void exportsWhatProvesItselfWithoutTheApplication() throws IOException {
        var verdict = JournalFile.withJournalKey(keys.journal()).verify(exported());

        assertThat(verdict.finding()).isEqualTo(Finding.SOUND);
        assertThat(verdict.row()).isPositive();
        assertThat(database.sql(
                                "SELECT count(*) FROM journal_row WHERE act = 'journal.exported' AND actor_name = :lead")
                        .param("lead", lead.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void exportsOnlyForALead() {
        var staff = accounts.staff();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> actor.runAs(staff, () -> export(OutputStream.nullOutputStream())));
    }

    @Test
    void findsByItsCheckpointsThatTheEndOfTheTableWasCutOff() throws IOException {
        checkpoints.write();
        var verifier = JournalFile.withJournalKey(keys.journal()).against(settings.checkpoints());
        assertThat(verifier.verify(exported()).finding()).isEqualTo(Finding.SOUND);
        checkpoints.write();

        var cut = transaction.execute(running -> {
            running.setRollbackOnly();
            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql("DELETE FROM journal_row WHERE seq > (SELECT max(seq) - 2 FROM journal_row)")
                    .update();
            database.sql(
                            "UPDATE journal_head SET (seq, hash) = (SELECT seq, hash FROM journal_row ORDER BY seq DESC LIMIT 1)")
                    .update();
            return exported();
        });

        var after = JournalFile.withJournalKey(keys.journal()).against(settings.checkpoints());
        assertThat(after.verify(cut).finding()).isEqualTo(Finding.CUT_OFF);
    }

    @Test
    void addsACheckpointOnlyWhenTheJournalGrew() throws IOException {
        checkpoints.write();
        var before = Files.readAllLines(settings.checkpoints());
        writeRow();
        checkpoints.write();

        var lines = Files.readAllLines(settings.checkpoints());

        assertThat(lines).hasSizeGreaterThan(before.size()).startsWith(before.toArray(String[]::new));
        assertThat(Checkpoint.parse(lines.getLast()))
                .hasValueSatisfying(last -> assertThat(last.signedBy(new CheckpointKey(keys.journal()).publicKey()))
                        .isTrue());
    }

    private Path exported() {
        actor.runAs(lead, () -> export(file()));
        return directory.resolve("journal.jsonl");
    }

    private OutputStream file() {
        try {
            return Files.newOutputStream(directory.resolve("journal.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void export(OutputStream out) {
        try (out) {
            var bytes = new ByteArrayOutputStream();
            journal.export(bytes);
            bytes.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
