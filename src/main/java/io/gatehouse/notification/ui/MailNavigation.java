package io.gatehouse.notification.ui;

import io.gatehouse.notification.Mail;

/** The ways to the screens about mail. */
public final class MailNavigation {

    /** Address of the list. */
    public static final String LIST = "mail";

    private MailNavigation() {}

    /** Address of one mail, for links. */
    public static String page(Mail mail) {
        return LIST + "/" + mail.id();
    }
}
