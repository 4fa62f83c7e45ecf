package io.gatehouse.journal;

import static io.gatehouse.journal.ChainFixture.chain;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.journal.FileVerdict.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tampers with exported files in every way there is. */
class JournalFileTests {

    private static final byte[] KEY = "a key only for tests".getBytes(StandardCharsets.UTF_8);
    private static final CheckpointKey SIGNING = new CheckpointKey(KEY);
    private static final int LENGTH = 40;
    private static final Instant EXPORTED = Instant.parse("2026-11-22T12:00:00Z");

    private final Random random = new Random(20261122);
    private final List<ChainedRow> chain = chain(LENGTH);
    private List<String> lines = List.of();

    @TempDir
    private Path directory;

    @BeforeEach
    void export() {
        lines = exported(chain);
    }

    @Test
    void provesAnUntouchedFile() throws IOException {
        assertThat(verified(lines)).isEqualTo(new FileVerdict(Finding.SOUND, LENGTH));
        assertThat(verified(exported(List.of()))).isEqualTo(new FileVerdict(Finding.SOUND, 0));
    }

    @Test
    void findsAnyChangedCharacterOfAnyRow() throws IOException {
        for (int round = 0; round < 1_000; round++) {
            int place = random.nextInt(LENGTH);

            var verdict = verified(with(place, this::oneCharacterChanged));

            assertThat(verdict.sound()).as(verdict.toString()).isFalse();
            assertThat(verdict.row()).isEqualTo(place + 1);
            assertThat(verdict.finding()).isIn(Finding.EDITED, Finding.UNREADABLE, Finding.MISSING);
        }
    }

    @Test
    void findsEveryMissingRow() throws IOException {
        for (int place = 0; place < LENGTH - 1; place++) {
            var tampered = new ArrayList<>(lines);
            tampered.remove(place);

            assertThat(verified(tampered)).isEqualTo(new FileVerdict(Finding.MISSING, place + 1));
        }
    }

    @Test
    void findsRowsThatChangedPlacesOrCameTwice() throws IOException {
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 7, 9);
        var doubled = new ArrayList<>(lines);
        doubled.add(5, lines.get(5));

        assertThat(verified(swapped)).isEqualTo(new FileVerdict(Finding.MISSING, 8));
        assertThat(verified(doubled)).isEqualTo(new FileVerdict(Finding.MISSING, 7));
    }

    @Test
    void findsAFileThatEndsTooEarly() throws IOException {
        for (int length = 0; length < lines.size(); length++) {
            assertThat(verified(lines.subList(0, length)).finding()).isEqualTo(Finding.END_FORGED);
        }
    }

    @Test
    void findsRowsCutOffInFrontOfTheSignedEnd() throws IOException {
        var shortened = new ArrayList<>(lines.subList(0, LENGTH - 5));
        shortened.add(lines.getLast());

        assertThat(verified(shortened)).isEqualTo(new FileVerdict(Finding.END_FORGED, LENGTH - 5));
    }

    @Test
    void findsLinesAfterTheEnd() throws IOException {
        var longer = new ArrayList<>(lines);
        longer.add(lines.getFirst());

        assertThat(verified(longer).finding()).isEqualTo(Finding.END_FORGED);
    }

    @Test
    void findsAChainMadeWithAnotherKey() throws IOException {
        var other = JournalFile.withJournalKey("another key".getBytes(StandardCharsets.UTF_8));

        assertThat(other.verify(file(lines))).isEqualTo(new FileVerdict(Finding.EDITED, 1));
    }

    /** Who can write to the database cuts off the end and sets the head back; Gatehouse then exports what is left. */
    @Test
    void findsByACheckpointThatTheEndWasCutOffBeforeTheExport() throws IOException {
        var checkpoint = checkpoint(chain, EXPORTED.minusSeconds(60));
        var left = exported(chain.subList(0, LENGTH - 3));

        assertThat(verified(left)).isEqualTo(new FileVerdict(Finding.SOUND, LENGTH - 3));
        assertThat(verified(left, checkpoint)).isEqualTo(new FileVerdict(Finding.CUT_OFF, LENGTH - 2));
    }

    @Test
    void findsByACheckpointThatTheWholeChainWasReplaced() throws IOException {
        var checkpoint = checkpoint(chain.subList(0, 20), EXPORTED.minusSeconds(60));
        var replaced = new ArrayList<ChainedRow>();
        var end = ChainLink.START;
        for (int i = 0; i < LENGTH; i++) {
            replaced.add(ChainFixture.HASH.follow(end, ChainFixture.row(i + 1_000)));
            end = ChainLink.of(replaced.getLast());
        }

        assertThat(verified(exported(replaced), checkpoint)).isEqualTo(new FileVerdict(Finding.REPLACED, 20));
    }

    @Test
    void takesNoAlarmFromCheckpointsMadeAfterTheExport() throws IOException {
        var later = checkpoint(chain(LENGTH + 5), EXPORTED.plusSeconds(60));
        var earlier = checkpoint(chain.subList(0, 10), EXPORTED.minusSeconds(60));

        assertThat(verified(lines, earlier, later).sound()).isTrue();
    }

    @Test
    void findsAnEditedCheckpoint() throws IOException {
        var checkpoint = checkpoint(chain, EXPORTED.minusSeconds(60));
        for (int round = 0; round < 200; round++) {
            var edited = oneCharacterChanged(checkpoint);

            assertThat(verified(lines, edited).sound()).as(edited).isFalse();
        }
    }

    @Test
    void provesWithThePublicKeyThatTheFileIsAsItWasExported() throws IOException {
        var verifier = JournalFile.withPublicKey(SIGNING.publicKey());

        assertThat(verifier.verify(file(lines))).isEqualTo(new FileVerdict(Finding.AS_EXPORTED, LENGTH));
        for (int round = 0; round < 500; round++) {
            var tampered = with(random.nextInt(lines.size()), this::oneCharacterChanged);
            assertThat(verifier.verify(file(tampered)).sound()).isFalse();
        }
    }

    private String oneCharacterChanged(String line) {
        int place = random.nextInt(line.length());
        return line.substring(0, place) + (char) (line.charAt(place) ^ 1) + line.substring(place + 1);
    }

    private List<String> with(int place, UnaryOperator<String> edit) {
        var tampered = new ArrayList<>(lines);
        tampered.set(place, edit.apply(tampered.get(place)));
        return tampered;
    }

    private static String checkpoint(List<ChainedRow> rows, Instant at) {
        return Checkpoint.of(ChainFixture.end(rows), at, SIGNING).line();
    }

    private FileVerdict verified(List<String> content, String... checkpoints) throws IOException {
        var kept = directory.resolve("checkpoints");
        Files.write(kept, List.of(checkpoints));
        return JournalFile.withJournalKey(KEY).against(kept).verify(file(content));
    }

    private Path file(List<String> content) throws IOException {
        return Files.write(directory.resolve("journal.jsonl"), content);
    }

    private static List<String> exported(List<ChainedRow> rows) {
        var lines = new ArrayList<String>();
        var digest = JournalExport.sha256();
        for (var row : rows) {
            lines.add(JournalExport.json(
                    new ExportedRow(row.row().seq(), row.canonical(), row.previousHash(), row.hash(), row.version())));
            digest.update((lines.getLast() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var end = rows.isEmpty() ? ChainLink.START : ChainFixture.end(rows);
        lines.add(ExportEnd.of(end, EXPORTED.toString(), HexFormat.of().formatHex(digest.digest()), SIGNING)
                .json());
        return lines;
    }
}
