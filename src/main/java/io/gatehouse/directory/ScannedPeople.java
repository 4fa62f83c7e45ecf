package io.gatehouse.directory;

import com.unboundid.ldap.sdk.SearchResultEntry;
import io.gatehouse.common.AccountId;
import java.util.Optional;
import java.util.UUID;

/** Makes of the server's entries what a scan shows; whatever is neither named nor marked as a person is left out. */
final class ScannedPeople {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final PersonEntries entries;
    private final Place place;
    private final MemberNames names;

    ScannedPeople(PersonEntries entries, Place place) {
        this.entries = entries;
        this.place = place;
        this.names = new MemberNames(entries.tree(), place);
    }

    Optional<ScannedPerson> read(SearchResultEntry found) {
        var mark = mark(found);
        var uid = found.getAttributeValue("uid");
        if (uid == null && mark.isEmpty()) {
            return Optional.empty();
        }
        var named = names.username(found.getDN());
        var username = named.orElseGet(() -> uid == null ? "" : PersonLookup.folded(uid));
        var key = new EntryKey(mark.orElse(NOBODY), username, place);
        return Optional.of(new ScannedPerson(
                found.getDN(),
                username,
                named.isPresent(),
                mark,
                found.getAttributeValue(entries.form().holding(OwnedAttributes.COMMON_NAME)),
                entries.fromServer(key, found),
                entries.form().id(found).orElse(null)));
    }

    /** A mark that is no account id marks nothing of ours. */
    static Optional<AccountId> mark(SearchResultEntry found) {
        var mark = found.getAttributeValue(OwnedAttributes.MARK);
        try {
            return mark == null ? Optional.empty() : Optional.of(AccountId.of(mark));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
