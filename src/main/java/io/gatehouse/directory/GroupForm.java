package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a group of ours is made as. See docs/decisions/014 and 017.
 *
 * @param placeholder it may not be empty, so nobody's entry stands in it
 * @param namedByPeople the server may keep in people's entries which groups list them ({@code memberOf})
 */
record GroupForm(String objectClass, boolean placeholder, boolean namedByPeople) {

    private static final String DOMAIN_GROUP = "group";

    /** RFC 4519, what every server has. */
    static final GroupForm OF_NAMES = new GroupForm("groupOfNames", true, false);

    /** A security group; empty when it is empty. */
    static final GroupForm OF_DOMAIN = new GroupForm(DOMAIN_GROUP, false, false);

    /** A global group that may carry rights (MS-ADTS 2.2.12). */
    private static final String GLOBAL_SECURITY_GROUP = "-2147483646";

    /** A class whose groups may be empty, where the schema has one. */
    static GroupForm of(@Nullable Schema schema) {
        if (schema == null) {
            return OF_NAMES;
        }
        var named = schema.getAttributeType("memberOf") != null;
        if (mayBeEmpty(schema, "groupOfMembers")) {
            return new GroupForm("groupOfMembers", false, named);
        }
        return new GroupForm(OF_NAMES.objectClass(), !mayBeEmpty(schema, OF_NAMES.objectClass()), named);
    }

    List<Attribute> attributes(GroupName group, DirectoryTree tree) {
        var attributes = new ArrayList<Attribute>();
        attributes.add(new Attribute("objectClass", "top", objectClass));
        attributes.add(new Attribute("cn", group.cn()));
        if (placeholder) {
            attributes.add(new Attribute("member", tree.nobody().toString()));
        }
        if (checksMembers()) {
            attributes.add(logonName(group));
            attributes.add(new Attribute("groupType", GLOBAL_SECURITY_GROUP));
        }
        return attributes;
    }

    /** What bears the group's name beside the entry's own. */
    Optional<Attribute> naming(GroupName group) {
        return checksMembers() ? Optional.of(logonName(group)) : Optional.empty();
    }

    private static Attribute logonName(GroupName group) {
        return new Attribute("sAMAccountName", LogonName.of(group));
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
