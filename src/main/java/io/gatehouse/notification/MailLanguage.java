package io.gatehouse.notification;

import java.util.Locale;

/** The languages that mail is written in. */
public enum MailLanguage {
    ENGLISH(Locale.US),
    SPANISH(Locale.of("es"));

    private final Locale locale;

    MailLanguage(Locale locale) {
        this.locale = locale;
    }

    /** Spanish for whoever reads it, English for everybody else. */
    public static MailLanguage of(Locale reader) {
        return reader.getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    Locale locale() {
        return locale;
    }
}
