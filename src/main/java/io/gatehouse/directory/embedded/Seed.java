package io.gatehouse.directory.embedded;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code ldap-seed/}: the schema and the tree, the same files that OpenLDAP is set up with. */
record Seed(Schema schema, List<Entry> tree) {

    static Seed ofGatehouse() {
        try {
            return new Seed(schema(entries("/ldap-seed/schema.ldif")), entries("/ldap-seed/tree.ldif"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDIFException | LDAPException e) {
            throw new IllegalStateException("The directory's seed cannot be read", e);
        }
    }

    DN base() {
        try {
            return tree.getFirst().getParsedDN();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Entry> entries(String resource) throws IOException, LDIFException {
        var entries = new ArrayList<Entry>();
        try (var file = Objects.requireNonNull(Seed.class.getResourceAsStream(resource), resource);
                var reader = new LDIFReader(file)) {
            for (var entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** OpenLDAP's configuration names the same definitions differently: {@code olcAttributeTypes} for {@code attributeTypes}. */
    private static Schema schema(List<Entry> openLdap) throws LDAPException, IOException {
        var definitions = openLdap.getFirst();
        var ours = new Schema(new Entry(
                "cn=schema",
                new Attribute("objectClass", "top", "subschema"),
                new Attribute("attributeTypes", values(definitions, "olcAttributeTypes")),
                new Attribute("objectClasses", values(definitions, "olcObjectClasses"))));
        return Schema.mergeSchemas(Schema.getDefaultStandardSchema(), ours);
    }

    private static String[] values(Entry entry, String attribute) {
        return Objects.requireNonNull(entry.getAttributeValues(attribute), attribute);
    }
}
