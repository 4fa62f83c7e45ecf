package io.gatehouse.notification;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of the mails. The standard wording of each is in the message files, one set per language; what a lead wrote
 * goes before it.
 */
@Component
class MailTexts {

    private final MessageSource messages;
    private final MailWordings own;

    MailTexts(MessageSource messages, MailWordings own) {
        this.messages = messages;
        this.own = own;
    }

    /** What staff call it. */
    String label(MailTemplate template) {
        return message("mail." + template + ".label", Locale.US);
    }

    MailWording wording(MailTemplate template, MailLanguage language) {
        return own.find(new MailWordings.Key(template, language))
                .map(StoredWording::wording)
                .orElseGet(() -> standard(template, language));
    }

    MailWording standard(MailTemplate template, MailLanguage language) {
        return new MailWording(text(template, "title", language), text(template, "body", language));
    }

    /** What another wording of this mail has to keep. */
    WordingRules rules(MailTemplate template, MailLanguage language) {
        return new WordingRules(standard(template, language), template.link() != MailLink.NONE);
    }

    String footer(MailLanguage language) {
        return message("mail.footer", language.locale());
    }

    /** Goes before the link that stops regular mail. */
    String unsubscribe(MailLanguage language) {
        return message("mail.unsubscribe", language.locale());
    }

    /** What stands beside the address of a button. */
    String linkHint(MailLanguage language) {
        return message("mail.link", language.locale());
    }

    /** What a place may be filled with, to show how a mail reads. */
    String sample(String place) {
        return Objects.requireNonNull(messages.getMessage("mail.sample." + place, null, place, Locale.US));
    }

    private String text(MailTemplate template, String part, MailLanguage language) {
        return Places.fromMessageFile(message("mail." + template + "." + part, language.locale()));
    }

    private String message(String key, Locale locale) {
        var text = messages.getMessage(key, null, "", locale);
        if (text == null || text.isEmpty()) {
            throw new UnsendableMailException("There is no text " + key);
        }
        return text;
    }
}
