package io.gatehouse.directory;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What the directory says of an account beside what Gatehouse keeps. Shown to people, never compared and never written. */
public sealed interface ForeignContent {

    /**
     * @param attributes others' attributes of the account's entry and its further object classes; never a secret
     * @param groups distinguished names of groups that list the entry; ours are not told from others' here
     */
    record Found(SortedMap<String, List<String>> attributes, List<GroupFound> groups) implements ForeignContent {}

    /** A group that lists the entry; {@code name} is empty where none of ours could lie. */
    record GroupFound(String dn, Optional<GroupName> name) {}

    /** There is no entry of the account where it belongs. */
    record NoEntry() implements ForeignContent {}

    record Unread(DirectoryFailure failure) implements ForeignContent {}
}
