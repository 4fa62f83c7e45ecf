package io.gatehouse.notification;

/**
 * What several mails fail of.
 *
 * @param kind the code the mail server answers with (RFC 5321, RFC 3463), else the beginning of what it says
 * @param mails how many wait or were refused because of it
 * @param example what the server said about one of them
 */
public record MailFailure(String kind, int mails, String example) {}
