package io.gatehouse.notification;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import org.jspecify.annotations.Nullable;

/** A lead gave a mail another text, or the standard one back; the journal keeps what it said before and after. */
public record MailTextChanged(
        MailTemplate template,
        MailLanguage language,
        String label,
        MailWording before,
        MailWording after,
        boolean reset)
        implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        var object = JournalObject.mail(template + "/" + language);
        return JournalEntry.of(reset ? "mail-text.reset" : "mail-text.changed", object)
                .with("mail", label)
                .with("language", language)
                .with("title", change(before.title(), after.title()))
                .with("body", change(before.body(), after.body()));
    }

    private static @Nullable String change(String before, String after) {
        return before.equals(after) ? null : before + " → " + after;
    }
}
