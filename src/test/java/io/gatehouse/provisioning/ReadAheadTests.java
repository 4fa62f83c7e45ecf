package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is read before it is its turn is written as it is when it is its turn, and never by two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadAheadTests {

    private static final ProvisioningSettings ONE_BY_ONE = new ProvisioningSettings(
            1,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5));

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture direct = new DirectoryFixture(slapd.server());
    private ProvisioningWorld world = new ProvisioningWorld();
    private ProvisioningBatches node = world.node(direct.directory(), ONE_BY_ONE);

    @BeforeEach
    void begin() {
        world.close();
        world = new ProvisioningWorld();
        node = world.node(direct.directory(), ONE_BY_ONE);
    }

    @AfterEach
    void finish() {
        node.finish();
    }

    @AfterAll
    void stop() {
        world.close();
        direct.close();
        slapd.close();
    }

    @Test
    void hasTheNextOneInHandAndGivesItBackWhenItEnds() {
        var first = world.wants(ProvisioningWorld.account("ahead-one", "alder"));
        var second = wantsLater("ahead-two");
        var another = world.node(direct.directory(), ONE_BY_ONE);

        node.next();
        assertThat(isInStep(first)).isTrue();
        assertThat(another.next())
                .as("the second is in the hands of the first node")
                .isEmpty();

        node.finish();
        another.next();
        assertThat(isInStep(second)).isTrue();
    }

    @Test
    void writesWhatIsWantedInTheEnd() {
        world.wants(ProvisioningWorld.account("ahead-before", "alder"));
        var second = wantsLater("ahead-changed");
        node.next();
        var changed = world.wants(ProvisioningWorld.changed(second, AccountState.SUSPENDED));

        workOff();

        assertThat(isInStep(changed)).isTrue();
        assertThat(world.status(changed).reachedRevision()).isEqualTo(changed.revision());
        assertThat(direct.values(changed.username(), OwnedAttributes.STATUS)).containsExactly("suspended");
    }

    @Test
    void findsThatTheEntryCameMeanwhile() {
        world.wants(ProvisioningWorld.account("ahead-zero", "alder"));
        var second = wantsLater("ahead-there");
        var wanted = ProvisioningWorld.wantedState(second);
        node.next();
        direct.directory().apply(List.of(new DirectoryChange.AddEntry(wanted.entry())));

        workOff();

        assertThat(isInStep(second)).isTrue();
        assertThat(direct.entries(second.id())).isEqualTo(1);
    }

    @Test
    void writesNothingOfWhatWentToOthersMeanwhile() {
        world.wants(ProvisioningWorld.account("ahead-early", "alder"));
        var second = wantsLater("ahead-lost");
        node.next();
        world.clock.pass(Duration.ofSeconds(21));
        world.node(direct.directory(), ONE_BY_ONE).next();
        assertThat(isInStep(second)).isTrue();
        var told = world.events.size();

        assertThat(node.next()).isEmpty();

        assertThat(world.events).hasSize(told);
        assertThat(direct.entries(second.id())).isEqualTo(1);
    }

    private AccountSnapshot wantsLater(String username) {
        world.clock.pass(Duration.ofMillis(5));
        return world.wants(ProvisioningWorld.account(username, "alder"));
    }

    private void workOff() {
        for (int batches = 0; !node.next().isEmpty(); batches++) {
            assertThat(batches).as("comes to an end").isLessThan(10);
        }
    }

    private boolean isInStep(AccountSnapshot account) {
        return world.status(account).state() == ProvisioningState.IN_STEP;
    }
}
