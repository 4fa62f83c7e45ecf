package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import java.util.List;
import java.util.Objects;

/** What must hold when all is worked off, whatever happened on the way: nobody lost, nobody twice, nobody half. */
record Invariant(ProvisioningWorld world, DirectoryFixture directories) {

    /** One entry each, exactly as wanted, every membership as wanted and no other, the row saying so, one word of success. */
    void assertHolds(List<AccountSnapshot> people) {
        for (var person : people) {
            var wanted = ProvisioningWorld.wantedState(person);
            var actual = actual(person);
            assertThat(directories.entries(person.id())).as("entries").isEqualTo(1);
            assertThat(actual.entry()).isEqualTo(new EntryState.Present(wanted.entry()));
            assertThat(actual.memberships()).isEqualTo(wanted.groups());
            assertThat(world.status(person).state()).isEqualTo(ProvisioningState.IN_STEP);
            assertThat(world.status(person).reachedRevision()).isEqualTo(person.revision());
            assertThat(world.events)
                    .filteredOn(event -> event instanceof AccountProvisioned done
                            && done.account().equals(person.id()))
                    .as("announced")
                    .hasSizeLessThanOrEqualTo((int) person.revision())
                    .isNotEmpty();
        }
    }

    DirectoryState actual(AccountSnapshot account) {
        var query = ProvisioningWorld.wantedState(account).query();
        return Objects.requireNonNull(
                directories.directory().read(List.of(query)).get(account.id()));
    }
}
