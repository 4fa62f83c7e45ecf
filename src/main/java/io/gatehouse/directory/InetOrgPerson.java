package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person as RFC 2798 has it, with our auxiliary class; named {@code uid=<username>}.
 *
 * @param idAttribute what the server calls an entry by
 */
record InetOrgPerson(DirectoryTree tree, String idAttribute) implements PersonForm {

    private static final String UID = "uid";
    private static final Control[] NO_CONTROLS = {};

    static InetOrgPerson below(DN base, String idAttribute) {
        return new InetOrgPerson(new DirectoryTree(base, UID), idAttribute);
    }

    @Override
    public List<Attribute> attributes(EntryKey key) {
        return List.of(
                new Attribute(
                        "objectClass", "top", "person", "organizationalPerson", "inetOrgPerson", "gatehouseAccount"),
                new Attribute(UID, key.username()));
    }

    @Override
    public List<Attribute> naming(EntryKey key) {
        return List.of();
    }

    @Override
    public List<Attribute> secrets() {
        return List.of();
    }

    @Override
    public String holding(String ownedAttribute) {
        return ownedAttribute;
    }

    @Override
    public List<String> recognizedBy() {
        return List.of(UID, idAttribute);
    }

    @Override
    public Optional<EntryId> id(Entry entry) {
        return Optional.ofNullable(entry.getAttributeValue(idAttribute)).map(EntryId::new);
    }

    @Override
    public Stream<String> usernames(Entry entry) {
        var values = entry.getAttributeValues(UID);
        return values == null ? Stream.empty() : Arrays.stream(values);
    }

    @Override
    public Filter named(String username) {
        return Filter.createEqualityFilter(UID, username);
    }

    @Override
    public DN namesBelow() {
        return tree.people();
    }

    @Override
    public Control[] searchControls() {
        return NO_CONTROLS;
    }
}
