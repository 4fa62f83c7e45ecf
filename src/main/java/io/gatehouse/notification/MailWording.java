package io.gatehouse.notification;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mail says, with {@code {{places}}} for what differs. The body is paragraphs with an empty line between; one in
 * square brackets is the button with the link, and one that is a single place is left out when there is nothing to put there.
 */
public record MailWording(String title, String body) {

    /** @param values by the name of their place */
    String title(Map<String, String> values) {
        return Places.fill(title, values);
    }

    /** The structure is the text's, whatever the values look like. */
    List<MailBlock> blocks(Map<String, String> values) {
        return paragraphs().stream()
                .filter(paragraph -> Places.only(paragraph)
                        .map(name -> !values.getOrDefault(name, "").isBlank())
                        .orElse(true))
                .map(paragraph -> block(paragraph, values))
                .toList();
    }

    private static MailBlock block(String paragraph, Map<String, String> values) {
        return isButton(paragraph)
                ? new MailBlock.Button(label(paragraph))
                : new MailBlock.Paragraph(Places.fill(paragraph, values));
    }

    /** The labels of its buttons. */
    List<String> buttons() {
        return paragraphs().stream()
                .filter(MailWording::isButton)
                .map(MailWording::label)
                .toList();
    }

    /** The names of its places, in the order they come. */
    Set<String> places() {
        var names = new LinkedHashSet<>(Places.in(title));
        names.addAll(Places.in(body));
        return names;
    }

    /** Places that are a paragraph of their own: what the mail is about. */
    List<String> paragraphPlaces() {
        return paragraphs().stream()
                .flatMap(paragraph -> Places.only(paragraph).stream())
                .toList();
    }

    private List<String> paragraphs() {
        return Arrays.stream(body.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static boolean isButton(String paragraph) {
        return paragraph.startsWith("[") && paragraph.endsWith("]");
    }

    private static String label(String paragraph) {
        return paragraph.substring(1, paragraph.length() - 1).strip();
    }
}
