package io.gatehouse.directory;

/** The name for older clients of a domain ({@code sAMAccountName}): at most 20 characters, no full stop at the end. */
final class LogonName {

    private static final int LONGEST = 20;
    private static final int TOLD_APART_BY = 8;

    private LogonName() {}

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
