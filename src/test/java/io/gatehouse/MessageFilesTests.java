package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts people read, as Spring's message source treats them: with arguments a format, without plain text. */
class MessageFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("(?<!\\$)\\{\\d");

    @Test
    void aTextIsWrittenOnce() {
        var seen = new HashSet<String>();
        var twice = files().filter(file -> !isSpanish(file))
                .flatMap(file -> texts(file).stringPropertyNames().stream())
                .filter(key -> !seen.add(key));
        assertThat(twice).isEmpty();
    }

    @Test
    void apostrophesAreDoubledExactlyWhereTheTextHasArguments() {
        assertThat(files().flatMap(MessageFilesTests::wrongApostrophes)).isEmpty();
    }

    @Test
    void whatPeopleOutsideReadIsThereInSpanishAndNothingElse() {
        assertThat(all(true).keySet())
                .containsExactlyInAnyOrderElementsOf(all(false).keySet().stream()
                        .filter(SpanishTexts::isOutside)
                        .toList());
    }

    @Test
    void spanishHasThePlacesOfEnglish() {
        var spanish = all(true);
        var english = all(false);

        assertThat(spanish.keySet())
                .allSatisfy(key -> assertThat(SpanishTexts.places(spanish.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(SpanishTexts.places(english.getOrDefault(key, ""))));
    }

    @Test
    void spanishIsNotEnglishLeftAsItWas() {
        var english = all(false);
        var same = all(true).entrySet().stream()
                .filter(text -> text.getValue().length() > 20)
                .filter(text -> text.getValue().equals(english.get(text.getKey())));

        assertThat(same).isEmpty();
    }

    /** Texts by their key, without what the catalogue says: its English is in the database. */
    private static Map<String, String> all(boolean spanish) {
        var all = new HashMap<String, String>();
        files().filter(file -> isSpanish(file) == spanish).forEach(file -> {
            var texts = texts(file);
            texts.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith("entitlement."))
                    .forEach(key -> all.put(key, texts.getProperty(key)));
        });
        return all;
    }

    private static boolean isSpanish(Path file) {
        return file.toString().endsWith("_es.properties");
    }

    private static Stream<String> wrongApostrophes(Path file) {
        var texts = texts(file);
        return texts.stringPropertyNames().stream().filter(key -> {
            var text = texts.getProperty(key);
            return ARGUMENT.matcher(text).find() ? text.replace("''", "").contains("'") : text.contains("''");
        });
    }

    private static Stream<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return List.copyOf(files.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
