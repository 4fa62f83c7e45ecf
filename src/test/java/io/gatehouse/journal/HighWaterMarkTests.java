package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.security.SecretKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighWaterMarkTests {

    private static final String HASH = "a1".repeat(32);
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasReached() {
        mark().raise(new ChainLink(7, HASH));

        assertThat(mark().read()).contains(new ChainLink(7, HASH));
    }

    @Test
    void neverGoesDownAlsoAfterARestart() {
        mark().raise(new ChainLink(7, HASH));
        mark().raise(new ChainLink(6, HASH));

        assertThat(mark().read()).contains(new ChainLink(7, HASH));
    }

    @Test
    void tellsAMarkSomebodyElseWroteAndKeepsItAsEvidence() throws IOException {
        mark().raise(new ChainLink(7, HASH));
        var file = folder.resolve("journal.mark");
        Files.writeString(file, Files.readString(file).replaceFirst("7", "3"));
        var forged = Files.readString(file);

        mark().raise(new ChainLink(8, HASH));

        assertThatExceptionOfType(ForgedMarkException.class).isThrownBy(() -> mark().read());
        assertThat(file).hasContent(forged);
    }

    private HighWaterMark mark() {
        return new HighWaterMark(folder, new SecretKeys(KEY, KEY));
    }
}
