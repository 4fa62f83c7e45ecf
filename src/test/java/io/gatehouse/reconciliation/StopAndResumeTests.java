package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.reconciliation.Reconciler.Outcome;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever was made different at random is found, once each, in one go or in many, and repaired by the worker. */
@OnSlapd
class StopAndResumeTests {

    private static final int PEOPLE = 20;
    private static final GroupName PORTAL = new GroupName.Service("provider-portal");
    private static final GroupName MAIL = new GroupName.Service("direct-mail");

    @Autowired
    private ReconciliationFixture fixture;

    @Autowired
    private FindingService findings;

    @Autowired
    private MassChangeService brake;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private WantedSide wanted;

    @Autowired
    private SuspectCheck check;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Runs runs;

    @Autowired
    private RunLog log;

    @Autowired
    private Directory real;

    private final DirectoryFixture directory = new DirectoryFixture(OnSlapd.Server.SLAPD.server());

    @AfterEach
    void close() {
        directory.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void findsTheSameInOneGoAsStopByStopAndRepairsIt(long seed) {
        accounts.as(accounts.lead(), () -> brake.release("counting from zero"));
        var people = fixture.people(PEOPLE, "PROVIDER_PORTAL");
        var expected = spoil(people, new Random(seed));

        complete(() -> true);
        var inOneGo = found();
        int stops = complete(null);

        assertThat(inOneGo).isEqualTo(expected);
        assertThat(found()).isEqualTo(inOneGo);
        assertThat(stops).isPositive();
        accounts.as(accounts.lead(), () -> findings.repairAll(FindingFilter.unanswered()));
        people.forEach(fixture::awaitInStep);
        assertThat(fixture.run().figures()).isEmpty();
    }

    @Test
    void aReadingThatIsCutConcludesNothingAboutWhoWasNotSeen() {
        fixture.people(3, "PROVIDER_PORTAL");
        fixture.run();
        var seen = new AtomicInteger();
        var cut = ScannedBy.scan(real, visitor -> {
            seen.incrementAndGet();
            return Optional.of(new DirectoryFailure.Transient(81, "cut"));
        });
        var id = begin();
        var outcome = accounts.asSystem(() -> reconciler(cut).run(id, () -> true));
        assertThat(seen).hasValue(1);
        assertThat(outcome).isEqualTo(new Outcome.CutShort("cut"));
        accounts.runAs(accounts.lead(), () -> log.incomplete(id, "cut"));
        assertThat(fixture.find(id).state()).isEqualTo(State.INCOMPLETE);
        assertThat(fixture.findings()).isEmpty();
    }

    @Test
    void aDirectoryWithoutAnEntryOfOursIsNotBelieved() {
        fixture.people(10);
        var id = begin();
        var outcome = accounts.asSystem(() ->
                reconciler(ScannedBy.scan(real, visitor -> Optional.empty())).run(id, () -> true));
        assertThat(outcome).isInstanceOf(Outcome.Empty.class);
        accounts.runAs(accounts.lead(), () -> log.incomplete(id, "empty"));
    }

    /** In legs that may look at little each; null for as many legs as it takes. Returns how often it was stopped. */
    private int complete(@Nullable BooleanSupplier goOn) {
        var id = begin();
        int stops = 0;
        while (!(leg(id, goOn == null ? budget(10 + 3 * stops) : goOn) instanceof Outcome.Finished)) {
            stops++;
            assertThat(stops).isLessThan(200);
        }
        accounts.runAs(accounts.lead(), () -> log.complete(id));
        return stops;
    }

    private Outcome leg(UUID id, BooleanSupplier goOn) {
        return accounts.asSystem(() -> reconciler(real).run(id, goOn));
    }

    private static BooleanSupplier budget(int looks) {
        var left = new AtomicInteger(looks);
        return () -> left.getAndDecrement() > 0;
    }

    private Reconciler reconciler(Directory read) {
        return new Reconciler(
                read, wanted, check, comparisons, log, new ReconciliationSettings(LocalTime.MIDNIGHT, 10, 3, null));
    }

    private UUID begin() {
        var id = TimeOrderedIds.next();
        assertThat(runs.add(id, "test", Instant.now())).isTrue();
        return id;
    }

    private Set<String> found() {
        var found = new TreeSet<String>();
        for (var finding : fixture.findings()) {
            finding.discrepancies().forEach(one -> {
                var line = line(finding.row().username(), one.kind(), one.name());
                assertThat(found.add(line)).as(line).isTrue();
            });
        }
        return found;
    }

    private Set<String> spoil(List<AccountSnapshot> people, Random random) {
        var expected = new TreeSet<String>();
        var changes = new ArrayList<DirectoryChange>();
        for (var person : people) {
            var key = new EntryKey(person.id(), person.username());
            switch (random.nextInt(6)) {
                case 0 -> {
                    directory.remove(person.username());
                    expected.add(line(person.username(), FindingClass.MISSING, ""));
                }
                case 1 -> {
                    directory.replace(person.username(), OwnedAttributes.TITLE, "Title " + random.nextInt());
                    expected.add(line(person.username(), FindingClass.DRIFTED, OwnedAttributes.TITLE));
                }
                case 2 -> {
                    changes.add(new AddMember(MAIL, key));
                    expected.add(line(person.username(), FindingClass.MEMBER_NOT_GRANTED, MAIL.path()));
                }
                case 3 -> {
                    changes.add(new RemoveMember(PORTAL, key));
                    expected.add(line(person.username(), FindingClass.MEMBER_MISSING, PORTAL.path()));
                }
                default -> {}
            }
        }
        real.apply(changes);
        return expected;
    }

    private static String line(String username, FindingClass kind, String name) {
        return username + " " + kind + " " + name;
    }
}
