package io.gatehouse.provisioning;

import static io.gatehouse.catalog.EntitlementKind.ROLE;
import static io.gatehouse.catalog.EntitlementKind.SERVICE;
import static io.gatehouse.provisioning.ProvisioningWorld.entitlement;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.GroupCensus;
import io.gatehouse.directory.GroupName;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Groups that are called otherwise from now on, on a real OpenLDAP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupNamingOnSlapdTests {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String STRANGER = "cn=printer,dc=gatehouse,dc=example";

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture fixture = new DirectoryFixture(slapd.server());
    private final Directory directory = fixture.directory();
    private final ProvisioningWorld world = new ProvisioningWorld();
    private final String mark = "n" + NEXT.incrementAndGet();

    @AfterAll
    void stop() {
        fixture.close();
        slapd.close();
        world.close();
    }

    @Test
    void afterTheGroupsWereRenamedNobodyHasAnythingToDo() {
        var before = model(Map.of(), service("portal-a" + mark), role("auditors-a" + mark));
        var person = person("maple" + mark);
        reach(before, person);
        fixture.addMember(new GroupName.Service("portal-a" + mark), STRANGER);
        var after = model(
                Map.of("maples" + mark, List.of("maple" + mark)),
                service("portal-b" + mark, "portal-a" + mark),
                role("auditors-b" + mark, "auditors-a" + mark));
        var moved = ProvisioningWorld.atOrganization(person, "maples" + mark);
        var wanted = after.mapper().map(moved).groups();

        world.upkeep(after, wanted.toArray(GroupName[]::new));

        assertThat(plan(after, moved).changes()).isEmpty();
        assertThat(count(new GroupName.Service("portal-b" + mark))).isEqualTo(new GroupCensus(1, 1));
        assertThat(directory.census(before.mapper().map(person).groups())).hasValue(Map.of());
    }

    @Test
    void anAccountThatIsPlannedBeforeRenamesTheGroupForAll() {
        var before = model(Map.of(), service("mail-a" + mark));
        var early = person("oak" + mark);
        var late = person("oak" + mark);
        reach(before, early);
        reach(before, late);
        fixture.addMember(new GroupName.Service("mail-a" + mark), STRANGER);
        var after = model(Map.of(), service("mail-b" + mark, "mail-a" + mark));
        var plan = plan(after, early);
        assertThat(Intrusion.in(plan, true)).isFalse();

        assertThat(directory.apply(plan.changes()).values()).containsOnly(new Applied());

        assertThat(plan(after, early).changes()).isEmpty();
        assertThat(plan(after, late).changes()).isEmpty();
        assertThat(count(new GroupName.Service("mail-b" + mark))).isEqualTo(new GroupCensus(2, 1));
    }

    @Test
    void whereBothNamesAreThereOursMoveAndOthersStay() {
        var former = new GroupName.Service("image-a" + mark);
        var present = new GroupName.Service("image-b" + mark);
        var person = person("ash" + mark);
        reach(model(Map.of(), service(former.cn())), person);
        fixture.addMember(former, STRANGER);
        directory.apply(List.of(new CreateGroup(present)));
        var after = model(Map.of(), service(present.cn(), former.cn()));
        world.upkeep(after, present);
        var plan = plan(after, person);
        assertThat(plan.changes())
                .hasSize(2)
                .hasAtLeastOneElementOfType(AddMember.class)
                .hasAtLeastOneElementOfType(RemoveMember.class);
        assertThat(Intrusion.in(plan, true)).isTrue();

        assertThat(directory.apply(plan.changes()).values()).containsOnly(new Applied());

        assertThat(plan(after, person).changes()).isEmpty();
        assertThat(count(present)).isEqualTo(new GroupCensus(1, 0));
        assertThat(count(former)).isEqualTo(new GroupCensus(0, 1));
    }

    @Test
    void aServerThatKeepsMemberOfKeepsItThroughRenames() {
        try (var other = Slapd.startKeepingReferences();
                var others = new DirectoryFixture(other.server())) {
            var before = new DirectoryModel(
                    others.directory(),
                    () -> List.of(service("portal-a"), role("auditors-a")),
                    Map::of,
                    AgreedAdoptions.none());
            var person = person("maple");
            reach(before, person);
            assertThat(others.values(person.username(), "memberOf")).hasSize(4);
            var after = new DirectoryModel(
                    others.directory(),
                    () -> List.of(service("portal-b", "portal-a"), role("auditors-b", "auditors-a")),
                    () -> Map.of("maples", List.of("maple")),
                    AgreedAdoptions.none());
            var moved = ProvisioningWorld.atOrganization(person, "maples");
            var wanted = after.mapper().map(moved).groups();

            world.upkeep(after, wanted.toArray(GroupName[]::new));

            assertThat(plan(after, moved).changes()).isEmpty();
            assertThat(others.values(person.username(), "memberOf"))
                    .containsExactlyInAnyOrder(
                            "cn=portal-b,ou=services,ou=groups," + Slapd.BASE,
                            "cn=auditors-b,ou=roles,ou=groups," + Slapd.BASE,
                            "cn=members,ou=maples,ou=members,ou=groups," + Slapd.BASE,
                            "cn=auditors-b,ou=maples,ou=members,ou=groups," + Slapd.BASE);
        }
    }

    @Test
    void whoIsParkedForAGroupThatCannotBeMadeGoesOnWhenItIsThere() {
        try (var other = Slapd.start();
                var others = new DirectoryFixture(other.server())) {
            others.removeUnit("services");
            var circuit = world.circuit(others.directory());
            var run = world.run(others.directory(), circuit);
            var person = world.wants(ProvisioningWorld.account("waiting" + mark, "elm" + mark, "PROVIDER_PORTAL"));
            run.workOff(() -> true);
            var parked = world.status(person);
            assertThat(parked.state()).isEqualTo(ProvisioningState.PARKED);
            assertThat(parked.lastCode()).isEqualTo(32);
            assertThat(parked.failedStep())
                    .isEqualTo(new FailedStep(FailedStep.Kind.CREATE_GROUP, "services/provider-portal"));

            others.addUnit("services");
            others.directory().apply(List.of(new CreateGroup(new GroupName.Service("provider-portal"))));
            world.clock.pass(Duration.ofMinutes(2));
            run.workOff(() -> true);

            assertThat(world.status(person).state()).isEqualTo(ProvisioningState.IN_STEP);
        }
    }

    private DirectoryModel model(Map<String, List<String>> shortNames, Entitlement... catalogue) {
        return new DirectoryModel(directory, () -> List.of(catalogue), () -> shortNames, AgreedAdoptions.none());
    }

    private static Entitlement service(String group, String... former) {
        return entitlement("PROVIDER_PORTAL", SERVICE, group, former);
    }

    private static Entitlement role(String group, String... former) {
        return entitlement("AUDIT_CONTACT", ROLE, group, former);
    }

    private static AccountSnapshot person(String organization) {
        return ProvisioningWorld.account(
                "named" + NEXT.incrementAndGet(), organization, "PROVIDER_PORTAL", "AUDIT_CONTACT");
    }

    private void reach(DirectoryModel model, AccountSnapshot account) {
        assertThat(model.directory().apply(plan(model, account).changes()).values())
                .containsOnly(new Applied());
    }

    private ProvisioningPlan plan(DirectoryModel model, AccountSnapshot account) {
        var wanted = model.mapper().map(account);
        var actual = Objects.requireNonNull(
                model.directory().read(List.of(wanted.query())).get(account.id()));
        return model.planner().plan(wanted, actual);
    }

    private GroupCensus count(GroupName group) {
        return Objects.requireNonNull(
                directory.census(List.of(group)).orElseThrow().get(group));
    }
}
