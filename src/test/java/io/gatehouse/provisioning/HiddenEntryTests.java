package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.GroupName;
import io.gatehouse.testing.Slapd;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An entry that the server hides from us looks missing; making it again is refused, waits for a person, and harms nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenEntryTests {

    private static final GroupName PORTAL = new GroupName.Service("provider-portal");

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture directory = new DirectoryFixture(slapd.server());
    private final ProvisioningWorld world = new ProvisioningWorld();

    @AfterAll
    void stop() {
        directory.close();
        slapd.close();
        world.close();
    }

    @Test
    void parksWithoutHavingTouchedEntryOrGroups() {
        var person = world.wants(ProvisioningWorld.account("hidden", "hidden", "PROVIDER_PORTAL"));
        world.node(directory.directory()).next();
        assertThat(world.status(person).state()).isEqualTo(ProvisioningState.IN_STEP);
        var written = directory.values("hidden", "entryCSN");
        var members = directory.members(PORTAL);

        slapd.hiding(List.of("hidden"), () -> {
            world.records.retry(person.id(), world.clock.instant());
            world.node(directory.directory()).next();
        });

        var status = world.status(person);
        assertThat(status.state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(status.lastCode()).isEqualTo(68);
        assertThat(status.failedStep()).isEqualTo(new FailedStep(FailedStep.Kind.ADD_ENTRY, null));
        assertThat(directory.values("hidden", "entryCSN")).isEqualTo(written);
        assertThat(directory.members(PORTAL)).isEqualTo(members);
    }
}
