package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person's entry looks like on a kind of server, and how one is found. See docs/decisions/017 and 018. */
sealed interface PersonForm permits InetOrgPerson, DomainUser {

    /** Where people lie and how their entries are named. */
    DirectoryTree tree();

    /** What an entry has beside the attributes of {@link OwnedAttributes}, the mark and the lock. */
    List<Attribute> attributes(EntryKey key);

    /** What bears the username beside the entry's own name, and changes with it. */
    List<Attribute> naming(EntryKey key);

    /** What has to go with a new entry and is shown to nobody. */
    List<Attribute> secrets();

    /** The attribute of the server that holds an attribute of ours. */
    String holding(String ownedAttribute);

    /** Attributes to read in order to recognize an entry. */
    List<String> recognizedBy();

    Optional<EntryId> id(Entry entry);

    /** The usernames an entry stands in the way of. */
    Stream<String> usernames(Entry entry);

    /** Entries that have the username, or a name that would collide with it. */
    Filter named(String username);

    /** Everything among which a username has to be the only one. */
    DN namesBelow();

    Control[] searchControls();
}
