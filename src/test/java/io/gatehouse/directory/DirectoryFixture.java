package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.LdapServer;
import io.gatehouse.security.PersonNames;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A directory on a server that a test started. */
public final class DirectoryFixture implements AutoCloseable {

    private final LdapServer server;
    private final LdapDirectory directory;

    public DirectoryFixture(LdapServer server) {
        this(server, TestSettings.DIRECTORY);
    }

    private DirectoryFixture(LdapServer server, DirectorySettings settings) {
        this.server = server;
        this.directory = new LdapDirectory(server, settings, Clock.systemUTC());
    }

    /** The same server behind another loopback port, and not waited for long. */
    public DirectoryFixture impatient(int port) {
        return new DirectoryFixture(behind(port), TestSettings.IMPATIENT);
    }

    /** The same server behind another loopback port. */
    public DirectoryFixture at(int port) {
        return new DirectoryFixture(behind(port));
    }

    private LdapServer behind(int port) {
        return new LdapServer(
                List.of("ldap://127.0.0.1:" + port),
                server.bindDn(),
                server.bindPassword(),
                server.baseDn(),
                false,
                null);
    }

    public Directory directory() {
        return directory;
    }

    /** How the server names people. */
    public PersonNames names() {
        return directory;
    }

    /** How a person stands in the directory. */
    DirectoryState state(DirectoryEntry person) {
        return Objects.requireNonNull(
                directory.read(List.of(People.query(person))).get(person.key().account()));
    }

    boolean binds(DirectoryEntry person, char[] password) {
        var dn = people().tree().person(person.key().username());
        try (var connection = connect()) {
            connection.bind(dn.toString(), new String(password));
            return true;
        } catch (LDAPException e) {
            return false;
        }
    }

    /** The same server for somebody who knows another password. */
    public DirectoryFixture withPassword(String password) {
        return new DirectoryFixture(new LdapServer(
                server.urls(), server.bindDn(), password, server.baseDn(), server.startTls(), server.caCertificates()));
    }

    /** Gives the entry of an account another username, as somebody with another tool might. */
    public void rename(String newUsername, AccountId account) {
        var searches = new Searches(people());
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            var entry = connection.searchForEntry(searches.byMark(account.toString()));
            connection.modifyDN(entry.getDN(), "uid=" + newUsername, true);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many entries anywhere carry the mark of an account; more than one would be two people for one. */
    public int entries(AccountId account) {
        var mark = Filter.createEqualityFilter(OwnedAttributes.MARK, account.toString());
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            return connection
                    .search(server.baseDn(), SearchScope.SUB, mark, SearchRequest.NO_ATTRIBUTES)
                    .getEntryCount();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes an entry away behind everybody's back; it stays in its groups. */
    public void remove(String username) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            connection.delete(people().tree().person(username).toString());
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives one attribute of an entry other values, or none, as somebody with another tool might. */
    public void replace(String username, String attribute, String... values) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            connection.modify(
                    people().tree().person(username).toString(),
                    new Modification(ModificationType.REPLACE, attribute, values));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an entry says, also what the server writes there itself. */
    public List<String> values(String username, String attribute) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            var entry = connection.getEntry(people().tree().person(username).toString(), attribute);
            var values = Objects.requireNonNull(entry).getAttributeValues(attribute);
            return values == null ? List.of() : List.of(values);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away what groups of one sort lie in, as somebody with another tool might. */
    public void removeUnit(String name) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            connection.delete(unit(name));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public void addUnit(String name) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            connection.add(unit(name), new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", name));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a directory was before there was a recycle bin. */
    public void emptyAndRemoveBin() {
        var bin = people().tree().recycled().toString();
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            for (var entry : connection
                    .search(bin, SearchScope.ONE, Filter.createPresenceFilter("objectClass"), "1.1")
                    .getSearchEntries()) {
                connection.delete(entry.getDN());
            }
            connection.delete(bin);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private String unit(String name) {
        return new DN(new RDN("ou", name), people().tree().groups()).toString();
    }

    /** Adds a member of whatever name to a group. */
    public void addMember(GroupName group, String dn) {
        members(group, ModificationType.ADD, dn);
    }

    public void removeMember(GroupName group, String dn) {
        members(group, ModificationType.DELETE, dn);
    }

    /** Everything that a group lists, by its whole name. */
    public List<String> members(GroupName group) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            var entry = connection.getEntry(people().tree().group(group).toString(), "member");
            var values = Objects.requireNonNull(entry).getAttributeValues("member");
            return values == null ? List.of() : List.of(values);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A group of somebody else's, directly below the base. */
    public String addForeignGroup(String cn, String... members) {
        var dn = new DN(new RDN("cn", cn), DirectoryTree.parsed(server.baseDn())).toString();
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            connection.add(
                    dn,
                    new Attribute("objectClass", "groupOfNames"),
                    new Attribute("cn", cn),
                    new Attribute("member", members));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
        return dn;
    }

    /** Each value by which a group anywhere in the tree lists an entry of one of these usernames, wherever it lies. */
    public List<String> naming(Collection<String> usernames) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            var groups = connection.search(
                    server.baseDn(), SearchScope.SUB, Filter.createPresenceFilter("member"), "member");
            return groups.getSearchEntries().stream()
                    .flatMap(group -> Stream.of(group.getAttributeValues("member"))
                            .filter(member -> usernames.stream()
                                    .anyMatch(username ->
                                            member.toLowerCase(Locale.ROOT).startsWith("uid=" + username + ",")))
                            .map(member -> group.getDN() + " lists " + member))
                    .toList();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entries of people of this last name, wherever they lie. */
    public List<String> peopleCalled(String lastName) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            return connection
                    .search(server.baseDn(), SearchScope.SUB, Filter.createEqualityFilter("sn", lastName), "1.1")
                    .getSearchEntries()
                    .stream()
                    .map(entry -> entry.getDN())
                    .toList();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private void members(GroupName group, ModificationType how, String dn) {
        try (var connection = connect()) {
            connection.bind(server.bindDn(), server.bindPassword());
            connection.modify(people().tree().group(group).toString(), new Modification(how, "member", dn));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonEntries people() {
        return new PersonEntries(DirectoryFeatures.unasked(DirectoryTree.parsed(server.baseDn()), directory.kind()));
    }

    private LDAPConnection connect() throws LDAPException {
        return ContractServer.connectTo(server);
    }

    @Override
    public void close() {
        directory.close();
    }
}
