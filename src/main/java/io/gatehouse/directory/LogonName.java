package io.gatehouse.directory;

import java.util.regex.Pattern;

/**
 * The name for older clients of a domain ({@code sAMAccountName}): of a person at most 20 characters without a full stop at
 * the end; of a group longer, but without the characters that MS-SAMR 3.1.1.6 forbids.
 */
final class LogonName {

    private static final int LONGEST = 20;
    private static final int TOLD_APART_BY = 8;

    private static final Pattern FORBIDDEN = Pattern.compile("[\"/\\\\\\[\\]:;|=,+*?<>]");

    private LogonName() {}

    /** The path, told apart by a number where characters had to give way. */
    static String of(GroupName group) {
        var path = group.path();
        var plain = FORBIDDEN.matcher(path.replace('/', '.')).replaceAll("_");
        return path.replace('/', '.').equals(plain)
                ? "gatehouse." + plain
                : "gatehouse.%s~%08x".formatted(plain, path.hashCode());
    }

    /** The username where it may be one, else its beginning and the end of the account id, which is not chosen by anybody. */
    static String of(EntryKey key) {
        var username = key.username();
        if (username.length() <= LONGEST && !username.endsWith(".")) {
            return username;
        }
        var id = key.account().toString();
        var beginning = username.substring(0, Math.min(username.length(), LONGEST - TOLD_APART_BY - 1));
        return beginning + "~" + id.substring(id.length() - TOLD_APART_BY);
    }
}
