package io.gatehouse.notification;

import io.gatehouse.common.NamedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of the mails: title and body per template in the message files, one set per language. A body is paragraphs with
 * an empty line between; one in square brackets is the button with the link, and one that is a single place is left out when
 * there is nothing to put there.
 */
@Component
class MailTexts {

    /** Applicants are not asked for a language yet; the texts are kept so that they could be. */
    private static final Locale LOCALE = Locale.US;

    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final MessageSource messages;

    MailTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What staff call it. */
    String label(MailTemplate template) {
        return text(template, "label");
    }

    String title(MailTemplate template, Map<String, String> values) {
        return NamedText.fill(text(template, "title"), values);
    }

    /** The structure is the text's, whatever the values look like. */
    List<MailBlock> body(MailTemplate template, Map<String, String> values) {
        return Arrays.stream(text(template, "body").split("\n\n"))
                .map(String::strip)
                .filter(paragraph -> !isEmptyPlace(paragraph, values))
                .map(paragraph -> block(paragraph, values))
                .toList();
    }

    String footer() {
        return message("mail.footer");
    }

    private static boolean isEmptyPlace(String paragraph, Map<String, String> values) {
        var place = PLACE.matcher(paragraph);
        return place.matches() && values.getOrDefault(place.group(1), "").isBlank();
    }

    private static MailBlock block(String paragraph, Map<String, String> values) {
        return paragraph.startsWith("[") && paragraph.endsWith("]")
                ? new MailBlock.Button(paragraph.substring(1, paragraph.length() - 1))
                : new MailBlock.Paragraph(NamedText.fill(paragraph, values));
    }

    private String text(MailTemplate template, String part) {
        return message("mail." + template + "." + part);
    }

    private String message(String key) {
        var text = messages.getMessage(key, null, "", LOCALE);
        if (text == null || text.isEmpty()) {
            throw new UnsendableMailException("There is no text " + key);
        }
        return text;
    }
}
