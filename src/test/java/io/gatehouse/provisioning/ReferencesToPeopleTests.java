package io.gatehouse.provisioning;

import static io.gatehouse.provisioning.ProvisioningWorld.changed;
import static io.gatehouse.provisioning.ProvisioningWorld.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.GroupName;
import io.gatehouse.testing.AnsweringLdap;
import io.gatehouse.testing.AnsweringLdap.Asked;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who is called otherwise, closed or restored is in every group once and by the present name, in ours and in those of others,
 * on OpenLDAP that lets references follow by itself and on OpenLDAP that does not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferencesToPeopleTests {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final GroupName UNLISTED = new GroupName.Service("of-others");
    private static final Duration LEASE_OVER = Duration.ofSeconds(30);
    private static final String PEOPLE = ",ou=people," + Slapd.BASE;
    private static final String BIN = ",ou=recycled," + Slapd.BASE;
    private static final List<String> OURS = List.of(
            "cn=provider-portal,ou=services,ou=groups," + Slapd.BASE,
            "cn=audit-contacts,ou=roles,ou=groups," + Slapd.BASE,
            "cn=members,ou=hazel,ou=members,ou=groups," + Slapd.BASE,
            "cn=audit-contacts,ou=hazel,ou=members,ou=groups," + Slapd.BASE);

    private final List<Site> sites = List.of(
            new Site("without refint", Slapd.start()),
            new Site("with refint", Slapd.startFollowing()),
            new Site("with refint and memberof", Slapd.startKeepingReferences()));

    /** A server, all that works on it, and what groups of others are called there. */
    private static final class Site {

        private final String name;
        private final Slapd slapd;
        private final DirectoryFixture fixture;
        private final ProvisioningWorld world = new ProvisioningWorld();

        Site(String name, Slapd slapd) {
            this.name = name;
            this.slapd = slapd;
            this.fixture = new DirectoryFixture(slapd.server());
            fixture.directory().apply(List.of(new CreateGroup(UNLISTED)));
        }

        boolean follows() {
            return !name.equals("without refint");
        }

        void workOff() {
            var node = world.node(fixture.directory());
            while (!node.next().isEmpty()) {
                // Until nothing is due.
            }
        }

        /** Somebody whom others have put into a group of theirs below our tree and into one outside. */
        Known known() {
            var person = world.wants(ProvisioningWorld.account(
                    "known" + NEXT.incrementAndGet(), "hazel", "PROVIDER_PORTAL", "AUDIT_CONTACT"));
            workOff();
            var dn = "uid=" + person.username() + PEOPLE;
            fixture.addMember(UNLISTED, dn);
            return new Known(person, fixture.addForeignGroup("vpn-" + person.username(), dn));
        }

        void assertInStep(AccountSnapshot person) {
            assertThat(fixture.entries(person.id())).isEqualTo(1);
            assertThat(actual(person).entry())
                    .isEqualTo(new EntryState.Present(
                            ProvisioningWorld.wantedState(person).entry()));
            assertThat(world.status(person).state()).isEqualTo(ProvisioningState.IN_STEP);
        }

        DirectoryState actual(AccountSnapshot person) {
            return new Invariant(world, fixture).actual(person);
        }

        void stop() {
            fixture.close();
            slapd.close();
            world.close();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Known(AccountSnapshot person, String vpn) {

        List<String> ofOthers() {
            return List.of("cn=of-others,ou=services,ou=groups," + Slapd.BASE, vpn);
        }
    }

    Stream<Site> sites() {
        return sites.stream();
    }

    @AfterAll
    void stop() {
        sites.forEach(Site::stop);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whoIsRenamedIsInEachGroupOnceByTheNewName(Site site) {
        var known = site.known();
        var renamed = site.world.wants(renamed(known.person(), known.person().username() + "-new"));

        site.workOff();

        site.assertInStep(renamed);
        assertNamedIn(site, renamed, PEOPLE, OURS, known.ofOthers());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whoIsRenamedTwiceBeforeTheDirectoryFollowsIsToo(Site site) {
        var known = site.known();
        var once = renamed(known.person(), known.person().username() + "-new");
        var twice = site.world.wants(renamed(once, once.username() + "er"));

        site.workOff();

        site.assertInStep(twice);
        assertNamedIn(site, twice, PEOPLE, OURS, known.ofOthers());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aCrashRightAfterTheRenameChangesNothingInTheEnd(Site site) {
        var known = site.known();
        var renamed = site.world.wants(renamed(known.person(), known.person().username() + "-new"));
        var failing = new FailingDirectory(site.fixture.directory());
        failing.afterEntries(FailingDirectory::halt);
        assertThatThrownBy(() -> site.world.node(failing).next()).isInstanceOf(FailingDirectory.Halt.class);

        site.world.clock.pass(LEASE_OVER);
        site.workOff();

        site.assertInStep(renamed);
        assertNamedIn(site, renamed, PEOPLE, OURS, known.ofOthers());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whoIsClosedIsInNoGroupOfOursAndComesBackIntoEachOnce(Site site) {
        var known = site.known();
        var closed = site.world.wants(changed(known.person(), AccountState.CLOSED));
        site.workOff();
        assertNamedIn(site, closed, site.follows() ? BIN : PEOPLE, List.of(), known.ofOthers());

        var restored = site.world.wants(changed(closed, AccountState.ACTIVE, "PROVIDER_PORTAL", "AUDIT_CONTACT"));
        site.workOff();

        site.assertInStep(restored);
        assertNamedIn(site, restored, PEOPLE, OURS, known.ofOthers());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whoIsRenamedAndClosedAtOnceComesBackByTheNewName(Site site) {
        var known = site.known();
        var renamed = renamed(known.person(), known.person().username() + "-new");
        var closed = site.world.wants(changed(renamed, AccountState.CLOSED));
        site.workOff();
        assertThat(site.actual(closed).entry()).isInstanceOf(EntryState.Present.class);
        assertThat(listed(site, closed)).noneMatch(line -> OURS.stream().anyMatch(line::startsWith));

        var restored = site.world.wants(changed(closed, AccountState.ACTIVE, "PROVIDER_PORTAL", "AUDIT_CONTACT"));
        site.workOff();

        site.assertInStep(restored);
        assertNamedIn(site, restored, PEOPLE, OURS, known.ofOthers());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whomOthersHaveNamedByBothNamesIsLeftWithOne(Site site) {
        var known = site.known();
        var renamed = renamed(known.person(), known.person().username() + "-new");
        site.fixture.addMember(UNLISTED, "uid=" + renamed.username() + PEOPLE);
        site.world.wants(renamed);

        site.workOff();

        assertNamedIn(site, renamed, PEOPLE, OURS, known.ofOthers());
    }

    /** The rename itself is done; what is left is somebody's who may write that group, or nobody's. */
    @Test
    void aGroupOfOthersThatWeMayNotWriteParksOnlyWhoIsNamedThere() {
        var site = sites.getFirst();
        var known = site.known();
        try (var server = new AnsweringLdap(site.slapd.port());
                var behind = site.fixture.at(server.port())) {
            var renamed =
                    site.world.wants(renamed(known.person(), known.person().username() + "-new"));
            var circuit = site.world.circuit(behind.directory());
            server.answer(Asked.CHANGE_OF_ENTRY, ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
            site.world.run(behind.directory(), circuit).workOff(() -> true);
            server.heal();

            var status = site.world.status(renamed);
            assertThat(circuit.trouble()).isEmpty();
            assertThat(status.state()).isEqualTo(ProvisioningState.PARKED);
            assertThat(status.lastMessage()).isEqualTo(AnsweringLdap.WORDS);
            assertThat(status.failedStep()).isEqualTo(new FailedStep(FailedStep.Kind.FOLLOW_REFERENCE, known.vpn()));
            assertThat(site.actual(renamed).memberships()).hasSize(OURS.size() + 1);

            site.world.records.retry(renamed.id(), site.world.clock.instant());
            site.workOff();
            assertNamedIn(site, renamed, PEOPLE, OURS, known.ofOthers());
        }
    }

    /** OpenLDAP's refint works a moment later. */
    @SafeVarargs
    private static void assertNamedIn(Site site, AccountSnapshot person, String place, List<String>... groups) {
        var expected = Arrays.stream(groups)
                .flatMap(List::stream)
                .map(group -> group + " lists uid=" + person.username() + place)
                .toList();
        Eventually.assertThat(() -> Set.copyOf(listed(site, person)).equals(Set.copyOf(expected)));
        assertThat(listed(site, person)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> listed(Site site, AccountSnapshot person) {
        var names = new HashSet<>(person.formerUsernames());
        names.add(person.username());
        return new ArrayList<>(site.fixture.naming(names));
    }
}
