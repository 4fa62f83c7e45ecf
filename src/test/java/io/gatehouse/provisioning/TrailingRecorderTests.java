package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A batch is recorded while the next one is written, and nothing of it is lost or passed over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailingRecorderTests {

    private static final ProvisioningSettings ONE_BY_ONE = new ProvisioningSettings(
            1,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5));

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture direct = new DirectoryFixture(slapd.server());
    private final Queue<Thread> workers = new ConcurrentLinkedQueue<>();
    private ProvisioningWorld world = new ProvisioningWorld();

    @BeforeEach
    void begin() {
        world.close();
        world = new ProvisioningWorld();
    }

    @AfterEach
    void end() throws InterruptedException {
        for (var worker : workers) {
            worker.join();
        }
    }

    @AfterAll
    void stop() {
        world.close();
        direct.close();
        slapd.close();
    }

    @Test
    void writesTheNextBatchWhileTheOneBeforeIsBeingRecorded() {
        var mayRecord = new CountDownLatch(1);
        var node = world.node(
                direct.directory(),
                ONE_BY_ONE,
                task -> start(() -> {
                    await(mayRecord);
                    task.run();
                }));
        var first = world.wants(ProvisioningWorld.account("trail-one", "alder"));
        var second = world.wants(ProvisioningWorld.account("trail-two", "alder"));

        node.next();
        start(node::next);

        Eventually.assertThat(() -> isThere(first) && isThere(second));
        assertThat(world.status(first).state()).as("not recorded yet").isEqualTo(ProvisioningState.PENDING);
        mayRecord.countDown();
        Eventually.assertThat(() -> isInStep(first) && isInStep(second));
    }

    @Test
    void looksAgainWhenWhatIsBeingRecordedIsDueOnceMore() {
        var recording = new ArrayDeque<Runnable>();
        var node = world.node(direct.directory(), ONE_BY_ONE, task -> {
            recording.add(task);
            start(task);
        });
        var person = world.wants(ProvisioningWorld.account("trail-again", "alder"));

        node.next();
        var changed = world.wants(ProvisioningWorld.changed(person, person.state()));
        while (!node.next().isEmpty()) {
            assertThat(recording.size()).as("comes to an end").isLessThan(10);
        }
        node.finish();

        assertThat(world.status(changed).state()).isEqualTo(ProvisioningState.IN_STEP);
    }

    @Test
    void saysSoWhenItCouldNotBeRecordedAndLeavesTheAccountsToWhoeverComesNext() {
        var node = world.node(direct.directory(), ONE_BY_ONE, this::start);
        var person = world.wants(ProvisioningWorld.account("trail-lost", "alder"));
        world.database.sql("ALTER TABLE provisioning_attempt RENAME TO away").update();
        node.next();
        assertThatThrownBy(node::finish).isInstanceOf(RuntimeException.class);
        assertThat(world.status(person).state()).isEqualTo(ProvisioningState.PENDING);

        world.database.sql("ALTER TABLE away RENAME TO provisioning_attempt").update();
        world.clock.pass(Duration.ofSeconds(21));
        world.node(direct.directory()).next();

        assertThat(isInStep(person)).isTrue();
        assertThat(direct.entries(person.id())).isEqualTo(1);
    }

    private boolean isThere(AccountSnapshot account) {
        return direct.entries(account.id()) == 1;
    }

    private boolean isInStep(AccountSnapshot account) {
        return world.status(account).state() == ProvisioningState.IN_STEP;
    }

    private void start(Runnable task) {
        workers.add(Thread.ofVirtual().start(task));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
