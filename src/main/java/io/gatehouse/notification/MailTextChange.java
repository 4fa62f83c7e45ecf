package io.gatehouse.notification;

import java.util.List;

/** What came of saving a mail's text. */
public sealed interface MailTextChange {

    record Saved(MailTextDetails text) implements MailTextChange {}

    record Refused(List<WordingProblem> problems) implements MailTextChange {}

    /** Somebody else changed it since it was read; nothing was saved. */
    record ChangedMeanwhile() implements MailTextChange {}
}
