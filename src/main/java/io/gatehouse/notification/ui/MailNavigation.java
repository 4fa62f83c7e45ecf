package io.gatehouse.notification.ui;

import io.gatehouse.notification.Mail;
import io.gatehouse.notification.MailLanguage;
import io.gatehouse.notification.MailTemplate;

/** The ways to the screens about mail. */
public final class MailNavigation {

    /** Address of the list. */
    public static final String LIST = "mail";

    /** Address of the texts of mails. */
    static final String TEXTS = "mail-texts";

    private MailNavigation() {}

    /** Address of one mail, for links. */
    public static String page(Mail mail) {
        return LIST + "/" + mail.id();
    }

    static String text(MailTemplate template, MailLanguage language) {
        return TEXTS + "/" + template + "/" + language;
    }
}
