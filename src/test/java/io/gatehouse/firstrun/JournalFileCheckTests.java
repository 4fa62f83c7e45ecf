package io.gatehouse.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.common.InvalidSettingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalFileCheckTests {

    private static final String KEY = "dGVzdC1zZWNyZXQtb2Ytam91cm5hbC1vbmx5LWZvci10ZXN0cw";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean check(Map<String, String> environment, String... words) {
        var settings = Settings.of(environment);
        return new JournalFileCheck(settings)
                .run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private Map<String, String> withKey() {
        return Map.of("GATEHOUSE_SECRET_JOURNAL", KEY, "GATEHOUSE_DATA", directory.toString());
    }

    @Test
    void saysInASentenceWhatIsWrong() throws IOException {
        var file = Files.writeString(directory.resolve("journal.jsonl"), "{\"seq\":2}\n");

        assertThat(check(withKey(), "verify-journal", file.toString())).isFalse();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Damaged: the line of row 1 is no row of a journal.", "Public key: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.jsonl", "--checkpoints"})
    void wantsAFileThatCanBeRead(String file) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> check(withKey(), "verify-journal", file));
    }

    @Test
    void makesNoKeyWhereThereIsNone() throws IOException {
        var file = Files.writeString(directory.resolve("journal.jsonl"), "");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(
                        () -> check(Map.of("GATEHOUSE_DATA", directory.toString()), "verify-journal", file.toString()))
                .withMessageContaining("GATEHOUSE_SECRET_JOURNAL");
        assertThat(directory.resolve("secrets")).doesNotExist();
    }
}
