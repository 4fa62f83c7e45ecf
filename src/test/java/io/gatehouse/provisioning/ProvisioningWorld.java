package io.gatehouse.provisioning;

import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.catalog.Risk;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.GroupName;
import io.gatehouse.testing.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The worker's parts on a database of their own, with accounts whose wanted state the test decides, and a clock it moves. */
final class ProvisioningWorld implements AutoCloseable {

    static final ProvisioningSettings SETTINGS = new ProvisioningSettings(
            200,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5));

    final SteppedClock clock = new SteppedClock();
    final JdbcClient database;
    final ProvisioningRecords records;
    final ProvisioningAttempts attempts;
    final MemberRemovals removals;
    WriteGate gate = accounts -> true;
    final List<Object> events = new CopyOnWriteArrayList<>();

    private final HikariDataSource source;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final Map<AccountId, AccountSnapshot> accounts = new ConcurrentHashMap<>();

    ProvisioningWorld() {
        source = pool(TestServers.newDatabase());
        Flyway.configure().dataSource(source).outOfOrder(true).load().migrate();
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        database = JdbcClient.create(source);
        batches = new JdbcTemplate(source);
        records = new ProvisioningRecords(database);
        attempts = new ProvisioningAttempts(database, batches);
        removals = new MemberRemovals(database);
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(6);
        return pool;
    }

    @Override
    public void close() {
        source.close();
    }

    /** One worker's batches; several of them are several nodes. */
    ProvisioningBatches node(Directory directory) {
        return node(directory, SETTINGS);
    }

    ProvisioningBatches node(Directory directory, ProvisioningSettings settings) {
        return node(directory, settings, Runnable::run);
    }

    /** @param recording what is recorded by */
    ProvisioningBatches node(Directory directory, ProvisioningSettings settings, Executor recording) {
        var recorder = new ProvisioningRecorder(
                new ProvisioningResults(database, batches),
                attempts,
                new RetryPolicy(settings, new Random(1)),
                events::add,
                transactions,
                clock);
        var claims = new Claims(records, settings, clock);
        var model = new DirectoryModel(directory, ProvisioningWorld::catalogue, Map::of, AgreedAdoptions.none());
        return new ProvisioningBatches(
                claims,
                new ReadAhead(new BatchReader(claims, this::desired, model), claims, Runnable::run),
                model,
                new GroupLease(database, settings, clock),
                new TrailingRecorder(recorder, recording),
                accounts -> gate.admits(accounts));
    }

    ProvisioningRun run(Directory directory, DirectoryCircuit circuit) {
        var groups = new GroupUpkeep(
                new DirectoryModel(directory, ProvisioningWorld::catalogue, Map::of, AgreedAdoptions.none()),
                () -> List.of(new GroupName.Service("kept-empty")),
                new AwaitedGroups(database, directory, records, clock)::retry,
                new GroupLease(database, SETTINGS, clock),
                clock);
        return new ProvisioningRun(
                node(directory), records, circuit, groups, removals(directory), new WorkerPace(SETTINGS, clock));
    }

    /** The step that takes members out of groups. */
    MemberRemovalStep removals(Directory directory) {
        var recorder = new MemberRemovalRecorder(
                removals,
                new ProvisioningResults(database, batches),
                new RetryPolicy(SETTINGS, new Random(1)),
                events::add,
                transactions,
                clock);
        return new MemberRemovalStep(
                recorder,
                directory,
                new MemberOwners(new KnownAccounts() {
                    @Override
                    public Collection<AccountId> among(Collection<AccountId> ids) {
                        return ids.stream().filter(accounts::containsKey).toList();
                    }

                    @Override
                    public Map<String, AccountId> called(Collection<String> usernames) {
                        return accounts.values().stream()
                                .filter(account -> usernames.contains(account.username()))
                                .collect(Collectors.toMap(AccountSnapshot::username, AccountSnapshot::id));
                    }
                }),
                new GroupLease(database, SETTINGS, clock),
                people -> gate.admits(people));
    }

    /** Looks after groups once; the groups are called as the model has it. */
    void upkeep(DirectoryModel model, GroupName... wanted) {
        var lease = new GroupLease(database, SETTINGS, clock);
        new GroupUpkeep(model, () -> List.of(wanted), () -> {}, lease, clock).work();
    }

    DirectoryCircuit circuit(Directory directory) {
        return new DirectoryCircuit(directory, SETTINGS, clock);
    }

    /** Decides how an account is to be, as a committed change of it does. */
    AccountSnapshot wants(AccountSnapshot account) {
        transactions.executeWithoutResult(transaction -> {
            insert(account);
            accounts.put(account.id(), account);
            records.stage(account.id(), account.revision(), clock.instant());
        });
        return account;
    }

    ProvisioningStatus status(AccountSnapshot account) {
        return records.find(account.id()).orElseThrow();
    }

    static WantedState wantedState(AccountSnapshot account) {
        return new EntryMapper(catalogue()).map(account);
    }

    static AccountSnapshot account(String username, String organization, String... grants) {
        return snapshot(AccountId.newId(), 1, username, AccountState.ACTIVE, organization, grants);
    }

    static AccountSnapshot changed(AccountSnapshot before, AccountState state, String... grants) {
        var organization = before.affiliations().getFirst().organizationShortName();
        var bare = snapshot(before.id(), before.revision() + 1, before.username(), state, organization, grants);
        return with(bare, bare.affiliations(), before.formerUsernames());
    }

    /** To another organization, with all that was granted. */
    static AccountSnapshot moved(AccountSnapshot before, String organization) {
        var grants = before.affiliations().getFirst().grants();
        return with(
                copy(before, before.email(), before.revision() + 1),
                List.of(new AffiliationSnapshot(
                        OrganizationId.newId(), organization, "The " + organization, false, grants)),
                before.formerUsernames());
    }

    /** An address that passes no form but a directory's syntax check only when it is not looked at: IA5 allows no "ö". */
    static AccountSnapshot withUnwritableMail(AccountSnapshot account) {
        return copy(account, new EmailAddress("zoë@tamarack.example"), account.revision());
    }

    /** Another address, everything else as it was. */
    static AccountSnapshot corrected(AccountSnapshot account) {
        return copy(account, mail("new." + account.username()), account.revision() + 1);
    }

    static AccountSnapshot mended(AccountSnapshot account) {
        return copy(account, mail(account.username()), account.revision() + 1);
    }

    private static AccountSnapshot snapshot(
            AccountId id, long revision, String username, AccountState state, String organization, String... grants) {
        var granted = Stream.of(grants)
                .map(code -> new GrantSnapshot(code, null, java.time.Instant.EPOCH, "test"))
                .toList();
        return new AccountSnapshot(
                id,
                revision,
                username,
                PersonName.of("Zoë", "O'Brien"),
                mail(username),
                null,
                null,
                "Nurse",
                "CLINICIAN",
                null,
                state,
                state == AccountState.SUSPENDED ? io.gatehouse.account.SuspensionReason.LEAVER : null,
                null,
                false,
                java.time.Instant.EPOCH,
                List.of(new AffiliationSnapshot(
                        OrganizationId.newId(), organization, "The " + organization, false, granted)),
                Set.of());
    }

    /** The same person when the organization is called otherwise in the directory. */
    static AccountSnapshot atOrganization(AccountSnapshot a, String shortName) {
        var was = a.affiliations().getFirst();
        return new AccountSnapshot(
                a.id(),
                a.revision(),
                a.username(),
                a.name(),
                a.email(),
                a.phone(),
                a.npi(),
                a.jobTitle(),
                a.accessLevel(),
                a.directAddress(),
                a.state(),
                a.suspensionReason(),
                a.registration(),
                a.activated(),
                a.openedAt(),
                List.of(new AffiliationSnapshot(
                        was.organization(), shortName, was.organizationName(), was.suspended(), was.grants())),
                a.formerUsernames());
    }

    static AccountSnapshot renamed(AccountSnapshot a, String username) {
        var former = new HashSet<>(a.formerUsernames());
        former.add(a.username());
        return new AccountSnapshot(
                a.id(),
                a.revision() + 1,
                username,
                a.name(),
                a.email(),
                a.phone(),
                a.npi(),
                a.jobTitle(),
                a.accessLevel(),
                a.directAddress(),
                a.state(),
                a.suspensionReason(),
                a.registration(),
                a.activated(),
                a.openedAt(),
                a.affiliations(),
                former);
    }

    private static AccountSnapshot with(
            AccountSnapshot a, List<AffiliationSnapshot> affiliations, Set<String> formerUsernames) {
        return new AccountSnapshot(
                a.id(),
                a.revision(),
                a.username(),
                a.name(),
                a.email(),
                a.phone(),
                a.npi(),
                a.jobTitle(),
                a.accessLevel(),
                a.directAddress(),
                a.state(),
                a.suspensionReason(),
                a.registration(),
                a.activated(),
                a.openedAt(),
                affiliations,
                formerUsernames);
    }

    private static AccountSnapshot copy(AccountSnapshot a, EmailAddress mail, long revision) {
        return new AccountSnapshot(
                a.id(),
                revision,
                a.username(),
                a.name(),
                mail,
                a.phone(),
                a.npi(),
                a.jobTitle(),
                a.accessLevel(),
                a.directAddress(),
                a.state(),
                a.suspensionReason(),
                a.registration(),
                a.activated(),
                a.openedAt(),
                a.affiliations(),
                a.formerUsernames());
    }

    private static EmailAddress mail(String username) {
        return EmailAddress.of(username + "@tamarack.example");
    }

    private List<AccountSnapshot> desired(Collection<AccountId> ids) {
        var found = new ArrayList<AccountSnapshot>();
        ids.forEach(id -> found.add(Objects.requireNonNull(accounts.get(id))));
        return found;
    }

    private void insert(AccountSnapshot account) {
        database.sql("""
                        INSERT INTO account (id, version, revision, username, first_name, last_name, email, job_title,
                            state, opened_at, changed_at)
                        VALUES (:id, 0, :revision, :username, 'Z', 'O', :username || '@a.example', 'Nurse',
                            'ACTIVE', now(), now())
                        ON CONFLICT (id) DO UPDATE
                            SET revision = excluded.revision, username = excluded.username""")
                .param("id", account.id().value())
                .param("revision", account.revision())
                .param("username", account.username())
                .update();
    }

    private static List<Entitlement> catalogue() {
        return List.of(
                entitlement("PROVIDER_PORTAL", EntitlementKind.SERVICE, "provider-portal"),
                entitlement("DIRECT_MAIL", EntitlementKind.SERVICE, "direct-mail"),
                entitlement("AUDIT_CONTACT", EntitlementKind.ROLE, "audit-contacts"),
                entitlement("CLINICIAN", EntitlementKind.ACCESS_LEVEL, null));
    }

    static Entitlement entitlement(String code, EntitlementKind kind, @Nullable String group, String... former) {
        return new Entitlement(
                code, kind, code, code, Risk.LOW, group, false, false, Set.of(), 1, true, List.of(former), 0);
    }
}
