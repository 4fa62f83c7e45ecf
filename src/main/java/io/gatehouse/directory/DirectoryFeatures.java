package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.schema.Schema;
import org.jspecify.annotations.Nullable;

/** How the server at hand wants what we do: one part for each thing in which the kinds of servers differ. */
record DirectoryFeatures(
        DirectoryKind kind,
        PersonForm people,
        SignInLock lock,
        GroupForm groups,
        PasswordForm passwords,
        ServerControls controls) {

    private static final String ENTRY_UUID = "entryUUID";

    /** @param told the kind somebody has set, which is taken for true; null to ask the server */
    static DirectoryFeatures of(LDAPConnectionPool pool, DN base, @Nullable DirectoryKind told) throws LDAPException {
        var root = pool.getRootDSE();
        var kind = told == null ? ServerMake.of(root) : told;
        var schema = kind == DirectoryKind.ACTIVE_DIRECTORY ? null : pool.getSchema();
        return of(kind, base, root, schema);
    }

    /** What can be relied on while no server could be asked. */
    static DirectoryFeatures unasked(DN base, @Nullable DirectoryKind told) {
        return of(told == null ? DirectoryKind.OTHER : told, base, null, null);
    }

    private static DirectoryFeatures of(DirectoryKind kind, DN base, @Nullable RootDSE root, @Nullable Schema schema) {
        var controls = ServerControls.of(root, kind);
        return switch (kind) {
            case OPENLDAP -> {
                var people = InetOrgPerson.below(base, ENTRY_UUID);
                yield standard(kind, people, openLdapLock(schema), schema, controls);
            }
            case DIRECTORY_SERVER_389 -> {
                var people = InetOrgPerson.below(base, "nsUniqueId");
                yield standard(kind, people, SignInLock.ByValue.ACCOUNT_LOCK, schema, controls);
            }
            case ACTIVE_DIRECTORY ->
                new DirectoryFeatures(
                        kind,
                        DomainUser.below(base),
                        new SignInLock.AccountControl(),
                        GroupForm.OF_DOMAIN,
                        new UnicodePassword(),
                        controls);
            case EMBEDDED, OTHER -> {
                var people = InetOrgPerson.below(base, ENTRY_UUID);
                yield standard(kind, people, new SignInLock.StatusOnly(), schema, controls);
            }
        };
    }

    private static DirectoryFeatures standard(
            DirectoryKind kind, PersonForm people, SignInLock lock, @Nullable Schema schema, ServerControls controls) {
        return new DirectoryFeatures(kind, people, lock, GroupForm.of(schema), new PasswordModify(), controls);
    }

    /** The lock exists where the password policy overlay brought its attributes. */
    private static SignInLock openLdapLock(@Nullable Schema schema) {
        var lock = SignInLock.ByValue.PASSWORD_POLICY;
        return schema != null && schema.getAttributeType(lock.attribute()) != null ? lock : new SignInLock.StatusOnly();
    }

    DirectoryTree tree() {
        return people.tree();
    }
}
