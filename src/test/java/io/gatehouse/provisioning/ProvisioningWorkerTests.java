package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.security.Actors;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The thread that works outlives whatever its work meets. */
class ProvisioningWorkerTests {

    @Test
    void goesOnAfterAnErrorThatIsNoException() {
        try (var slapd = Slapd.start();
                var direct = new DirectoryFixture(slapd.server());
                var world = new ProvisioningWorld()) {
            var failing = new FailingDirectory(direct.directory());
            failing.afterReading(FailingDirectory::halt);
            var circuit = world.circuit(failing);
            var pace = new WorkerPace(ProvisioningWorld.SETTINGS, world.clock);
            var worker = new ProvisioningWorker(
                    world.run(failing, circuit), circuit, new WorkSignal(), Actors.current(), pace);
            var person = world.wants(ProvisioningWorld.account("errors", "alder"));
            worker.start();
            try {
                Eventually.assertThat(
                        () -> world.status(person).state() == ProvisioningState.PENDING && claimed(world));
                failing.afterReading(() -> {});
                Eventually.assertThat(() -> {
                    world.clock.pass(Duration.ofSeconds(30));
                    return world.status(person).state() == ProvisioningState.IN_STEP;
                });
            } finally {
                worker.stop();
            }
        }
    }

    private static boolean claimed(ProvisioningWorld world) {
        return world.database
                        .sql("SELECT count(*) FROM provisioning_record WHERE claim IS NOT NULL")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
