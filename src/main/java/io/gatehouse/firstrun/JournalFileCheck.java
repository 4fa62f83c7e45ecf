package io.gatehouse.firstrun;

import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.firstrun.command.Options;
import io.gatehouse.journal.FileVerdict;
import io.gatehouse.journal.JournalFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * {@code ./gatehouse verify-journal <file>}: says whether an exported journal is as it was written. Starts nothing and asks
 * no database.
 */
record JournalFileCheck(Settings settings) {

    static final String NAME = "verify-journal";

    /** @return whether it is sound */
    boolean run(List<String> words, PrintStream out) {
        if (words.size() < 2 || words.get(1).startsWith("--")) {
            throw new InvalidSettingException("Name the exported file: ./gatehouse %s journal.jsonl".formatted(NAME));
        }
        var options = Options.parse(words.subList(2, words.size()));
        var file = readable(words.get(1));
        var verifier = verifier(options);
        checkpoints(options).ifPresent(verifier::against);
        try {
            var verdict = verifier.verify(file);
            out.println(sentence(verdict));
            out.println(text("key", verifier.publicKey()));
            return verdict.sound();
        } catch (IOException e) {
            throw new InvalidSettingException("The file '%s' cannot be read.".formatted(file), e);
        }
    }

    private JournalFile verifier(Options options) {
        return options.get("public-key").map(JournalFile::withPublicKey).orElseGet(this::withJournalKey);
    }

    private JournalFile withJournalKey() {
        var key = settings.get("GATEHOUSE_SECRET_JOURNAL");
        var kept = settings.dataDirectory().resolve("secrets/journal");
        if (key.isEmpty() && Files.notExists(kept)) {
            throw new InvalidSettingException(
                    "The journal's key is needed: set GATEHOUSE_SECRET_JOURNAL or GATEHOUSE_DATA,"
                            + " or give --public-key to check only that the file is as it was exported.");
        }
        try {
            return JournalFile.withJournalKey(Base64.getUrlDecoder()
                    .decode(key.isEmpty() ? settings.dataDirectory().secretText("secrets/journal") : key));
        } catch (IllegalArgumentException e) {
            // Without the cause: its message would show a part of the key.
            throw new InvalidSettingException("GATEHOUSE_SECRET_JOURNAL has to be base64url of at least 32 bytes.");
        }
    }

    private Optional<Path> checkpoints(Options options) {
        var kept = settings.get("GATEHOUSE_JOURNAL_CHECKPOINTS").isEmpty()
                ? settings.dataDirectory().resolve("journal.checkpoints")
                : Path.of(settings.get("GATEHOUSE_JOURNAL_CHECKPOINTS"));
        return options.get("checkpoints")
                .map(JournalFileCheck::readable)
                .or(() -> Optional.of(kept).filter(Files::exists));
    }

    private static Path readable(String name) {
        var file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new InvalidSettingException("The file '%s' cannot be read.".formatted(name));
        }
        return file;
    }

    private static String sentence(FileVerdict verdict) {
        return text(verdict.finding().name(), verdict.row());
    }

    private static String text(String name, Object value) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/journal");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts.getMessage("journal.file." + name, new Object[] {value}, Locale.ENGLISH);
    }
}
