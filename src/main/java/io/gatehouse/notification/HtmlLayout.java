package io.gatehouse.notification;

import io.gatehouse.common.NamedText;
import io.gatehouse.common.PublicUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The HTML form of mails: one layout for all. Whatever comes from texts and values is escaped. */
@Component
class HtmlLayout {

    private final String page = read("mail/page.html");
    private final Pattern ownAddress;
    private final String button = read("mail/button.html");

    HtmlLayout(PublicUrl publicUrl) {
        var begins = HtmlUtils.htmlEscape(publicUrl.link("/").toString());
        this.ownAddress = Pattern.compile("(?m)^" + Pattern.quote(begins) + "[^\\s<]*(?=(<br>)?$)");
    }

    String page(String title, MailBody body, MailLanguage language) {
        return NamedText.fill(
                page,
                Map.of(
                        "language", language.locale().getLanguage(),
                        "title", HtmlUtils.htmlEscape(title),
                        "body",
                                body.blocks().stream()
                                        .map(block -> html(block, body))
                                        .collect(Collectors.joining("\n")),
                        "footer", lines(body.footer())));
    }

    private String html(MailBlock block, MailBody body) {
        return switch (block) {
            case MailBlock.Paragraph paragraph -> "<p>" + linked(lines(paragraph.text())) + "</p>";
            case MailBlock.Button labelled ->
                NamedText.fill(
                        button,
                        Map.of(
                                "hint", HtmlUtils.htmlEscape(body.hint()),
                                "label", HtmlUtils.htmlEscape(labelled.label()),
                                "link", HtmlUtils.htmlEscape(body.target().toString())));
        };
    }

    /** An address of ours that stands on a line of its own leads there; others, which somebody typed, stay words. */
    private String linked(String escaped) {
        return ownAddress.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String lines(String text) {
        return HtmlUtils.htmlEscape(text).replace("\n", "<br>\n");
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
