package io.gatehouse.journal;

import io.gatehouse.common.OrganizationId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be journaled about an act: the journal adds who, when and from where.
 *
 * @param act noun and past verb, as in {@code account.grant-added}
 * @param details named values of the act's sentence; never a secret
 */
public record JournalEntry(
        String act,
        JournalObject object,
        @Nullable OrganizationId organization,
        Outcome outcome,
        @Nullable String reason,
        Map<String, String> details) {

    private static final Pattern ACT = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    public JournalEntry {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("An act is a noun and a past verb in lower case: " + act);
        }
        reason = reason == null ? null : CleanLine.of(reason);
        details = cleaned(details);
    }

    public static JournalEntry of(String act, JournalObject object) {
        return new JournalEntry(act, object, null, Outcome.SUCCEEDED, null, Map.of());
    }

    /** Whose organization it concerns, and who may therefore read it. */
    public JournalEntry at(@Nullable OrganizationId where) {
        return new JournalEntry(act, object, where, outcome, reason, details);
    }

    public JournalEntry because(@Nullable String why) {
        return new JournalEntry(act, object, organization, outcome, why, details);
    }

    public JournalEntry failed() {
        return new JournalEntry(act, object, organization, Outcome.FAILED, reason, details);
    }

    public JournalEntry denied() {
        return new JournalEntry(act, object, organization, Outcome.DENIED, reason, details);
    }

    /** Adds a detail; an absent value is left out. */
    public JournalEntry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new JournalEntry(act, object, organization, outcome, reason, more);
    }

    private static Map<String, String> cleaned(Map<String, String> details) {
        var clean = new TreeMap<String, String>();
        details.forEach((name, value) -> clean.put(CleanLine.of(name), CleanLine.of(value)));
        return Collections.unmodifiableMap(clean);
    }
}
