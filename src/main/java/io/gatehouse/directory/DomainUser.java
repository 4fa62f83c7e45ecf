package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.RDN;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person as a user of an Active Directory domain, with our auxiliary class; named {@code cn=<username>}, so the full name is
 * kept in {@code displayName} alone. See docs/decisions/018.
 */
record DomainUser(DirectoryTree tree) implements PersonForm {

    private static final String UID = "uid";
    private static final String LOGON_NAME = "sAMAccountName";
    private static final String PRINCIPAL_NAME = "userPrincipalName";
    private static final String GUID = "objectGUID";

    /** MS-ADTS 3.1.1.3.4.1.4: no references to the other parts of the forest. */
    private static final Control[] WITHIN_THE_DOMAIN = {new Control("1.2.840.113556.1.4.1339", true)};

    static DomainUser below(DN base) {
        return new DomainUser(new DirectoryTree(base, "cn"));
    }

    @Override
    public List<Attribute> attributes(EntryKey key) {
        var attributes = new ArrayList<>(naming(key));
        attributes.add(
                new Attribute("objectClass", "top", "person", "organizationalPerson", "user", "gatehouseAccount"));
        attributes.add(new Attribute("cn", key.username()));
        return attributes;
    }

    @Override
    public List<Attribute> naming(EntryKey key) {
        return List.of(
                new Attribute(UID, key.username()),
                new Attribute(LOGON_NAME, LogonName.of(key)),
                new Attribute(PRINCIPAL_NAME, principalName(key.username())));
    }

    /** A user that may sign in cannot be made without a password; until its owner chooses one it has one nobody knows. */
    @Override
    public List<Attribute> secrets() {
        return List.of(new Attribute(UnicodePassword.ATTRIBUTE, UnicodePassword.unknown()));
    }

    /** A domain's {@code o} ends at 64 characters, legal names do not. */
    @Override
    public String holding(String ownedAttribute) {
        return switch (ownedAttribute) {
            case OwnedAttributes.COMMON_NAME -> OwnedAttributes.DISPLAY_NAME;
            case OwnedAttributes.ORGANIZATION -> "gatehouseOrganization";
            default -> ownedAttribute;
        };
    }

    @Override
    public List<String> recognizedBy() {
        return List.of(UID, LOGON_NAME, PRINCIPAL_NAME, GUID);
    }

    /** The first three fields are stored with their last byte first (MS-DTYP 2.3.4.2). */
    @Override
    public Optional<EntryId> id(Entry entry) {
        return Optional.ofNullable(entry.getAttributeValueBytes(GUID)).map(bytes -> {
            var fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            long high =
                    (long) fields.getInt() << 32 | (fields.getShort() & 0xFFFFL) << 16 | fields.getShort() & 0xFFFFL;
            return new EntryId(new UUID(high, fields.order(ByteOrder.BIG_ENDIAN).getLong()).toString());
        });
    }

    @Override
    public Stream<String> usernames(Entry entry) {
        var principal = "@" + domain();
        return Stream.of(UID, LOGON_NAME, PRINCIPAL_NAME)
                .map(entry::getAttributeValues)
                .flatMap(values -> values == null ? Stream.empty() : Arrays.stream(values))
                .map(name ->
                        name.regionMatches(true, name.length() - principal.length(), principal, 0, principal.length())
                                ? name.substring(0, name.length() - principal.length())
                                : name);
    }

    @Override
    public Filter named(String username) {
        return Filter.createORFilter(
                Filter.createEqualityFilter(UID, username),
                Filter.createEqualityFilter(LOGON_NAME, username),
                Filter.createEqualityFilter(PRINCIPAL_NAME, principalName(username)),
                isAt(tree.people(), username),
                isAt(tree.recycled(), username));
    }

    private Filter isAt(DN unit, String username) {
        return Filter.createEqualityFilter(
                "distinguishedName", new DN(new RDN(tree.personAttribute(), username), unit).toString());
    }

    /** Logon names are the domain's, not a unit's. */
    @Override
    public DN namesBelow() {
        return new DN(domainParts().toArray(RDN[]::new));
    }

    @Override
    public Control[] searchControls() {
        return WITHIN_THE_DOMAIN.clone();
    }

    private String principalName(String username) {
        return username + "@" + domain();
    }

    private String domain() {
        return domainParts().map(part -> part.getAttributeValues()[0]).collect(Collectors.joining("."));
    }

    private Stream<RDN> domainParts() {
        return Arrays.stream(tree.base().getRDNs()).filter(part -> part.hasAttribute("dc"));
    }
}
