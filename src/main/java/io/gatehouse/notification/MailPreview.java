package io.gatehouse.notification;

/** How a mail reads. It may hold a link that opens something, so what was made for somebody is neither kept nor logged. */
public record MailPreview(String title, String text, String html) {

    @Override
    public String toString() {
        return "MailPreview[]";
    }
}
