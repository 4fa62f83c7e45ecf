package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group of ours is made as. See docs/decisions/014 and 017.
 *
 * @param placeholder it may not be empty, so nobody's entry stands in it
 */
record GroupForm(String objectClass, boolean placeholder) {

    private static final String DOMAIN_GROUP = "group";

    /** RFC 4519, what every server has. */
    static final GroupForm OF_NAMES = new GroupForm("groupOfNames", true);

    /** A security group; empty when it is empty. */
    static final GroupForm OF_DOMAIN = new GroupForm(DOMAIN_GROUP, false);

    /** A global group that may carry rights (MS-ADTS 2.2.12). */
    private static final String GLOBAL_SECURITY_GROUP = "-2147483646";

    /** A class whose groups may be empty, where the schema has one. */
    static GroupForm of(@Nullable Schema schema) {
        if (schema != null && mayBeEmpty(schema, "groupOfMembers")) {
            return new GroupForm("groupOfMembers", false);
        }
        return schema != null && mayBeEmpty(schema, OF_NAMES.objectClass())
                ? new GroupForm(OF_NAMES.objectClass(), false)
                : OF_NAMES;
    }

    List<Attribute> attributes(GroupName group, DirectoryTree tree) {
        var attributes = new ArrayList<Attribute>();
        attributes.add(new Attribute("objectClass", "top", objectClass));
        attributes.add(new Attribute("cn", group.cn()));
        if (placeholder) {
            attributes.add(new Attribute("member", tree.nobody().toString()));
        }
        if (checksMembers()) {
            attributes.add(new Attribute("sAMAccountName", LogonName.of(group)));
            attributes.add(new Attribute("groupType", GLOBAL_SECURITY_GROUP));
        }
        return attributes;
    }

    /** A domain keeps members as references: it refuses one that it has no entry of, in the same words as a missing group. */
    boolean checksMembers() {
        return objectClass.equals(DOMAIN_GROUP);
    }

    private static boolean mayBeEmpty(Schema schema, String name) {
        var type = schema.getObjectClass(name);
        return type != null
                && Arrays.stream(type.getRequiredAttributes()).noneMatch("member"::equalsIgnoreCase)
                && Arrays.stream(type.getOptionalAttributes()).anyMatch("member"::equalsIgnoreCase);
    }
}
