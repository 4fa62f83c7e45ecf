package io.gatehouse.notification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mail says: its pieces, the link its button leads to, and the lines below, and what is said beside the link. */
record MailBody(List<MailBlock> blocks, Optional<URI> link, String footer, String hint) {

    String text() {
        return blocks.stream().map(this::plain).collect(Collectors.joining("\n\n")) + "\n\n-- \n" + footer + "\n";
    }

    private String plain(MailBlock block) {
        return switch (block) {
            case MailBlock.Paragraph paragraph -> paragraph.text();
            case MailBlock.Button button -> button.label() + ":\n" + target();
        };
    }

    /** @throws UnsendableMailException when the text has a button and the mail no link */
    URI target() {
        return link.orElseThrow(() -> new UnsendableMailException("The mail has a button but no link"));
    }
}
