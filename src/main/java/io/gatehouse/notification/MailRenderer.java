package io.gatehouse.notification;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes a mail ready for sending, with its link, as plain text and as HTML. */
@Component
class MailRenderer {

    private final MailTexts texts;
    private final LinkMinter links;
    private final HtmlLayout layout;

    MailRenderer(MailTexts texts, LinkMinter links, HtmlLayout layout) {
        this.texts = texts;
        this.links = links;
        this.layout = layout;
    }

    /** @throws UnsendableMailException when it has no text, or a header would not be one line */
    ReadyMail render(Mail mail) {
        var link = links.mint(mail);
        var values = values(mail, link.map(MintedLink::validity));
        var title = texts.title(mail.template(), values);
        var body = new MailBody(texts.body(mail.template(), values), link.map(MintedLink::address), texts.footer());
        return new ReadyMail(
                mail.id(), mail.messageId(), mail.recipient(), title, body.text(), layout.page(title, body));
    }

    private static Map<String, String> values(Mail mail, Optional<Duration> validity) {
        var values = new TreeMap<>(mail.details());
        values.put("name", mail.recipient().name());
        validity.ifPresent(duration -> values.put("hours", Long.toString(duration.toHours())));
        return values;
    }
}
