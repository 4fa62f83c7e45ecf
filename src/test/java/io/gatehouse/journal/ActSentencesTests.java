package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every act that the sources journal has its sentence. */
@IntegrationTest
class ActSentencesTests {

    private static final Pattern ACT = Pattern.compile("JournalEntry\\s*\\.of\\(\\s*\"([^\"]+)\"");

    @Autowired
    private MessageSource messages;

    @Test
    void tellsEveryActInASentence() throws IOException {
        assertThat(acts())
                .contains("journal.verified")
                .allSatisfy(act -> assertThat(messages.getMessage("journal.act." + act, null, "", Locale.US))
                        .as("journal.act.%s", act)
                        .isNotBlank());
    }

    private static Set<String> acts() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(acts::add);
            }
        }
        return acts;
    }
}
