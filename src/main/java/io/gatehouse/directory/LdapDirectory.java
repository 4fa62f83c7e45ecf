package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.MoveEntry;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import io.gatehouse.security.LdapServer;
import io.gatehouse.security.PersonNames;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The directory over the UnboundID SDK. */
@Component
class LdapDirectory implements Directory, DirectorySource, PersonNames, AutoCloseable {

    private final LdapConnections connections;
    private final LDAPConnectionPool pool;
    private final Pipeline pipeline;
    private final FeatureProbe probe;
    private final KnownGroups knownGroups;

    LdapDirectory(LdapServer server, DirectorySettings settings, Clock clock) {
        this.connections = new LdapConnections(server, settings, clock);
        this.pool = connections.pool();
        this.pipeline = new Pipeline(pool, settings);
        this.probe = new FeatureProbe(pool, DirectoryTree.parsed(server.baseDn()), settings.toldKind());
        this.knownGroups = new KnownGroups(clock, settings.knownGroupsFor());
    }

    @Override
    public Map<AccountId, DirectoryState> read(Collection<EntryQuery> queries) {
        try {
            return new EntryReader(pipeline, new PersonEntries(features()), knownGroups).read(queries);
        } catch (LDAPException e) {
            var unknown = DirectoryState.unknown(ResultCodes.failure(e));
            var states = new LinkedHashMap<AccountId, DirectoryState>();
            queries.forEach(query -> states.put(query.key().account(), unknown));
            return states;
        }
    }

    @Override
    public Map<DirectoryChange, ChangeOutcome> apply(Collection<? extends DirectoryChange> changes) {
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        try {
            var requests = new ChangeRequests(features());
            outcomes.putAll(new EntryAdopter(pipeline, requests).adopt(only(changes, AdoptEntry.class)));
            var mover = new EntryMover(pipeline, requests);
            outcomes.putAll(mover.move(movesFirst(changes)));
            outcomes.putAll(new EntryWriter(pipeline, requests)
                    .write(only(changes, AddEntry.class), only(changes, ChangeEntry.class)));
            outcomes.putAll(groups(requests, only(changes, CreateGroup.class)));
            outcomes.putAll(new MemberWriter(pipeline, requests, knownGroups).write(memberChanges(changes)));
            outcomes.putAll(new ReferenceWriter(pipeline, requests).write(only(changes, FollowReference.class)));
            outcomes.putAll(mover.move(only(changes, RecycleEntry.class)));
        } catch (LDAPException e) {
            var failed = new ChangeOutcome.Failed(ResultCodes.failure(e));
            changes.forEach(change -> outcomes.putIfAbsent(change, failed));
        }
        return outcomes;
    }

    private Map<DirectoryChange, ChangeOutcome> groups(ChangeRequests requests, List<CreateGroup> changes)
            throws LDAPException {
        var outcomes = new GroupRenamer(pipeline, requests).rename(changes);
        changes.stream().flatMap(change -> change.formerly().stream()).forEach(knownGroups::missed);
        var remaining =
                changes.stream().filter(change -> !outcomes.containsKey(change)).toList();
        outcomes.putAll(new GroupCreator(pipeline, requests).create(remaining));
        return outcomes;
    }

    @Override
    public Optional<DirectoryFailure> scan(DirectoryVisitor visitor) {
        try (var reading = connections.forReading()) {
            var connection = reading.getConnection();
            try {
                new TreeScan(connection, visitor).run(new PersonEntries(features()));
            } finally {
                reading.releaseDefunctConnection(connection);
            }
            return Optional.empty();
        } catch (LDAPException e) {
            return Optional.of(ResultCodes.failure(e));
        } catch (TreeScan.SpreadTreeException e) {
            return Optional.of(e.failure());
        }
    }

    @Override
    public Optional<DirectoryFailure> survey(String base, SourceVisitor visitor) {
        try (var reading = connections.forReading()) {
            var features = features();
            var attributes = SourceEntries.requested(
                    pool.getSchema(), OwnedAttributes.MARK, features.lock().attribute());
            var named = Stream.concat(Stream.of(attributes), features.people().recognizedBy().stream())
                    .distinct()
                    .toArray(String[]::new);
            var connection = reading.getConnection();
            try {
                new SourceScan(connection, features.people(), visitor).run(base, named);
            } finally {
                reading.releaseDefunctConnection(connection);
            }
            return Optional.empty();
        } catch (LDAPException e) {
            return Optional.of(ResultCodes.failure(e));
        }
    }

    @Override
    public Map<StrayMember, StrayState> strays(Collection<StrayMember> members) {
        try {
            return new StrayReader(pipeline, searches()).read(members);
        } catch (LDAPException e) {
            var unknown = new StrayState.Unknown(ResultCodes.failure(e));
            return members.stream().collect(Collectors.toMap(member -> member, member -> unknown));
        }
    }

    @Override
    public ForeignContent foreign(EntryKey key) {
        try {
            return new ForeignReader(pool, features()).read(key);
        } catch (LDAPException e) {
            return ForeignReader.unread(e);
        }
    }

    @Override
    public Optional<Set<GroupName>> missing(Collection<GroupName> groups) {
        try {
            return new EntryReader(pipeline, new PersonEntries(features()), knownGroups).missing(groups);
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Map<GroupName, GroupCensus>> census(Collection<GroupName> groups) {
        try (var reading = connections.forReading()) {
            var connection = reading.getConnection();
            try {
                return Optional.of(new GroupCounting(connection, features().tree()).count(groups));
            } finally {
                reading.releaseDefunctConnection(connection);
            }
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }

    @Override
    public UsernameAvailability usernameAvailability(String username) {
        try {
            var found = pool.search(searches().byUsername(username));
            return found.getEntryCount() == 0 ? UsernameAvailability.FREE : UsernameAvailability.TAKEN;
        } catch (LDAPException e) {
            return UsernameAvailability.UNKNOWN;
        }
    }

    @Override
    public PasswordChange setPassword(AccountId account, char[] password) {
        try {
            return new PasswordWriter(pool, features()).set(account, password);
        } catch (LDAPException e) {
            return new PasswordChange.Unavailable(ResultCodes.failure(e));
        }
    }

    @Override
    public String ldif(List<? extends DirectoryChange> changes) {
        return new LdifText(new ChangeRequests(probe.assumed())).of(changes);
    }

    @Override
    public Optional<DirectoryFailure> failure() {
        try {
            pool.getRootDSE();
            features();
            return Optional.empty();
        } catch (LDAPException e) {
            return Optional.of(ResultCodes.failure(e));
        }
    }

    @Override
    public DirectoryKind kind() {
        try {
            return features().kind();
        } catch (LDAPException e) {
            return probe.assumed().kind();
        }
    }

    @Override
    public Optional<String> dn(String username) {
        try {
            return Optional.of(features().tree().person(username).toString());
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private DirectoryFeatures features() throws LDAPException {
        return probe.features();
    }

    private Searches searches() throws LDAPException {
        return new Searches(new PersonEntries(features()));
    }

    /** An entry goes into the bin last, and gets its name or comes out first. */
    private static List<MoveEntry> movesFirst(Collection<? extends DirectoryChange> changes) {
        return only(changes, MoveEntry.class).stream()
                .filter(move -> !(move instanceof RecycleEntry))
                .toList();
    }

    private static <T extends DirectoryChange> List<T> only(
            Collection<? extends DirectoryChange> changes, Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<OfGroup> memberChanges(Collection<? extends DirectoryChange> changes) {
        return Stream.<List<? extends OfGroup>>of(
                        only(changes, AddMember.class),
                        only(changes, RemoveMember.class),
                        only(changes, RemoveStray.class))
                .<OfGroup>flatMap(List::stream)
                .toList();
    }
}
