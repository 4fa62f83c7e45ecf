package io.gatehouse.journal.ui;

import io.gatehouse.journal.JournalObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The ways to the journal. */
public final class JournalNavigation {

    /** Address of the page. */
    public static final String PAGE = "journal";

    private JournalNavigation() {}

    /** Address of everything that happened to one object, for links. */
    public static String about(JournalObject object) {
        return PAGE + "?about=" + URLEncoder.encode(text(object), StandardCharsets.UTF_8);
    }

    /** An object as an address tells it: type and identifier. */
    static String text(JournalObject object) {
        return object.type() + ":" + object.id();
    }
}
