package io.gatehouse.notification;

import java.net.URI;
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
        var wording = texts.wording(mail.template(), mail.language());
        var stop = links.unsubscribe(mail);
        var body = new MailBody(
                wording.blocks(values(mail, link)),
                link.map(MintedLink::address),
                footer(mail.language(), stop),
                texts.linkHint(mail.language()));
        var said = said(wording.title(values(mail, link)), body, mail.language());
        return new ReadyMail(
                mail.id(),
                mail.messageId(),
                mail.recipient(),
                said.title(),
                said.text(),
                said.html(),
                stop.orElse(null));
    }

    MailPreview preview(MailWording wording, MailLanguage language, Map<String, String> values, URI link) {
        var body = new MailBody(
                wording.blocks(values), Optional.of(link), texts.footer(language), texts.linkHint(language));
        return said(wording.title(values), body, language);
    }

    private MailPreview said(String title, MailBody body, MailLanguage language) {
        return new MailPreview(title, body.text(), layout.page(title, body, language));
    }

    private String footer(MailLanguage language, Optional<URI> stop) {
        var always = texts.footer(language);
        return stop.map(link -> always + "\n" + texts.unsubscribe(language) + " " + link)
                .orElse(always);
    }

    private static Map<String, String> values(Mail mail, Optional<MintedLink> link) {
        var values = new TreeMap<>(mail.details());
        values.put("name", mail.recipient().name());
        link.map(MintedLink::validity).ifPresent(duration -> values.put("hours", hours(duration)));
        return values;
    }

    private static String hours(Duration duration) {
        return Long.toString(duration.toHours());
    }
}
