package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.reconciliation.MassChangeService;
import io.gatehouse.testing.Eventually;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More people than can be meant wait for a support lead; 40 accounts an hour may be changed here. */
@OnHospital
class HeldAdoptionTests {

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private AccountClosing closing;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private MassChangeService brake;

    @Autowired
    private JdbcClient database;

    /** As if nobody had released anything for an hour. */
    @BeforeEach
    void countFromZero() {
        database.sql("DELETE FROM mass_change_count").update();
        database.sql("UPDATE mass_change_brake SET held_since = NULL, rule = NULL, released_until = NULL")
                .update();
    }

    @Test
    void waitsForTheBrakeAndGoesOnWhenItIsReleased() {
        var hospital = new Hospital("Brook", "Brook Bend Hospital", 100);
        adoption.organization("Brook Bend Hospital");
        AdoptionFixture.build(hospital);
        var run = adoption.reviewed(hospital.base());
        adoption.accountsOpened(run);

        Eventually.assertWithin(
                AdoptionFixture.PATIENCE,
                () -> adoption.figures(run).held() > 0
                        && adoption.figures(run).held() + adoption.figures(run).inStep() == hospital.clear());
        assertThat(accounts.asSystem(brake::state).held()).isTrue();
        assertThat(adoption.figures(run).inStep()).isLessThanOrEqualTo(40);
        var moved =
                clear(hospital).filter(i -> Ward.entry(hospital.dn(i)) == null).count();
        assertThat(moved).isEqualTo(adoption.figures(run).inStep());

        var left = clear(hospital)
                .filter(i -> Ward.entry(hospital.dn(i)) != null)
                .max()
                .orElseThrow();
        var closed = close(hospital.username(left).toLowerCase(Locale.ROOT));
        accounts.asSystem(() -> brake.release("the hospital joins"));

        Eventually.assertWithin(
                AdoptionFixture.PATIENCE, () -> adoption.figures(run).inStep() == hospital.clear());
        provisioning.await(closed, ProvisioningState.IN_STEP);
        clear(hospital)
                .filter(i -> i != left)
                .forEach(i -> assertThat(Ward.entry(hospital.dn(i))).isNull());
        assertThat(Ward.values(hospital.dn(left), "gatehouseAccountId")).isEmpty();
        assertThat(Ward.values(hospital.everybody(), "member")).hasSize(hospital.people());
    }

    private static IntStream clear(Hospital hospital) {
        return IntStream.range(0, hospital.people()).filter(hospital::clear);
    }

    /** Somebody leaves while the directory waits: the entry stays the hospital's. */
    private AccountId close(String username) {
        var account = accounts.asSystem(() -> service.findByUsername(username)).orElseThrow();
        accounts.runAs(
                accounts.lead(),
                () -> closing.close(account.id(), account.revision(), ClosingReason.REQUESTED, "has left"));
        return account.id();
    }
}
