package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.GroupName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan was made from, in two short digests: what is wanted and what was found. Whoever decides on a plan hands it
 * back, and a decision is refused when it no longer describes what would be done.
 */
record Fingerprint(String wanted, String actual) {

    private static final String NOT_READ = "-";
    private static final int DIGEST_BYTES = 12;

    static Fingerprint of(WantedState wanted, @Nullable DirectoryState actual) {
        return new Fingerprint(
                digest(text(wanted.entry()) + text(wanted.groups())), actual == null ? NOT_READ : digest(text(actual)));
    }

    static Fingerprint parse(String text) {
        var dot = text.indexOf('.');
        return dot < 0 ? new Fingerprint(text, "") : new Fingerprint(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Whether both describe the same plan. What was found counts only when it was looked at both times. */
    boolean agreesWith(Fingerprint other) {
        return wanted.equals(other.wanted)
                && (actual.equals(NOT_READ) || other.actual.equals(NOT_READ) || actual.equals(other.actual));
    }

    @Override
    public String toString() {
        return wanted + "." + actual;
    }

    /** Without the groups that do not exist yet: whoever makes them first changes nothing for the person. */
    private static String text(DirectoryState state) {
        var entry = state.entry() instanceof EntryState.Present present
                ? text(present.entry())
                : state.entry().toString();
        return entry + text(state.memberships()) + new TreeMap<>(state.formerly());
    }

    private static String text(DirectoryEntry entry) {
        return "%s\n%s\n%s\n".formatted(entry.key(), entry.attributes(), entry.enabled());
    }

    private static String text(Collection<GroupName> groups) {
        return groups.stream().map(GroupName::path).sorted().collect(Collectors.joining("\n"));
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
