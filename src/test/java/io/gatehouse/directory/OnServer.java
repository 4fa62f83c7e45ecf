package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.GroupName.Service;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A directory on a server of one kind, and what its contract needs to look at it from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnServer {

    private static final AtomicInteger NEXT_GROUP = new AtomicInteger();
    static final char[] PASSWORD = "Correct horse battery staple 1".toCharArray();

    private final ContractServer server;
    private final LdapDirectory directory;

    OnServer(ContractServer server) {
        this.server = server;
        this.directory = new LdapDirectory(
                server.access(), server.isSlow() ? TestSettings.PATIENT : TestSettings.DIRECTORY, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        directory.close();
        server.close();
    }

    Directory directory() {
        return directory;
    }

    ContractServer server() {
        return server;
    }

    DirectoryEntry added(DirectoryEntry person) {
        assertThat(apply(new AddEntry(person))).isEqualTo(new Applied());
        return person;
    }

    GroupName created(GroupName group) {
        assertThat(apply(new CreateGroup(group))).isEqualTo(new Applied());
        return group;
    }

    ChangeOutcome apply(DirectoryChange change) {
        return Objects.requireNonNull(directory().apply(List.of(change)).get(change));
    }

    DirectoryState state(DirectoryEntry person) {
        return read(People.query(person));
    }

    LDAPConnection admin() throws LDAPException {
        return server.connect(server.access().bindDn(), server.access().bindPassword());
    }

    String dn(DirectoryEntry person) {
        return server.tree().person(person.key()).toString();
    }

    static String unique() {
        return "group" + NEXT_GROUP.incrementAndGet();
    }

    static GroupName service() {
        return new Service(unique());
    }

    static GroupName missingGroup() {
        return new Service(unique());
    }

    DirectoryState read(EntryQuery query) {
        return Objects.requireNonNull(
                directory().read(List.of(query)).get(query.key().account()));
    }

    static List<AttributeChange> status(String before, String after) {
        return List.of(new AttributeChange(OwnedAttributes.STATUS, List.of(before), List.of(after)));
    }

    ResultCode bind(DirectoryEntry person) {
        return bind(person, new String(PASSWORD));
    }

    ResultCode bind(DirectoryEntry person, String password) {
        return code(() -> server.connect(dn(person), password).close());
    }

    String attribute(DirectoryEntry person, String name) throws LDAPException {
        try (var admin = admin()) {
            return admin.getEntry(dn(person), name).getAttributeValue(name);
        }
    }

    ResultCode codeOfSearch(LDAPConnection connection, DirectoryEntry person) {
        return code(() -> connection.search(
                server.access().baseDn(),
                SearchScope.SUB,
                Filter.createEqualityFilter("uid", person.key().username())));
    }

    static ResultCode code(Operation operation) {
        try {
            operation.run();
            return ResultCode.SUCCESS;
        } catch (LDAPException e) {
            return e.getResultCode();
        }
    }

    interface Operation {
        void run() throws LDAPException;
    }
}
