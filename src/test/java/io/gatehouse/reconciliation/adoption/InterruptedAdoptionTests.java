package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AdoptedAccounts;
import io.gatehouse.provisioning.AdoptionAgreement;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** However an adoption is interrupted, it goes on where it was: nobody is lost and nobody gets a second account. */
@OnHospital
class InterruptedAdoptionTests {

    private static final int BATCH = 25;

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private TakeOverRows rows;

    @Autowired
    private AdoptedAccounts adopted;

    @Autowired
    private Linking linking;

    @Autowired
    private AdoptionAgreement agreement;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private AdoptionSettings settings;

    private @Nullable AdoptionRun run;

    @AfterEach
    void end() {
        if (run != null) {
            adoption.discard(run);
        }
    }

    private AdoptionRun reviewed(Hospital hospital, String organization) {
        adoption.organization(organization);
        AdoptionFixture.build(hospital);
        var reviewed = adoption.reviewed(hospital.base());
        run = reviewed;
        return reviewed;
    }

    @Test
    void goesOnWhereItWasStopped() {
        var hospital = new Hospital("Halt", "Halt Creek Hospital", 90);
        var run = reviewed(hospital, "Halt Creek Hospital");
        adoption.releaseBrake();
        accounts.asSystem(() -> transactions.execute(transaction -> {
            adoptions.takeOver(run.id(), 0);
            return adoptions.stop(run.id());
        }));
        Eventually.assertWithin(
                AdoptionFixture.PATIENCE, () -> adoption.find(run.id()).stopped());
        assertThat(adoption.figures(run).taken()).isZero();

        assertThat(accounts.asSystem(() -> takeOver.run(run.id(), taken -> taken < 2 * BATCH)))
                .isFalse();
        assertThat(adoption.figures(run).taken()).isEqualTo(2 * BATCH);
        accounts.asSystem(() -> adoptions.resume(run.id()));

        adoption.await(run.id(), AdoptionRun.State.DONE);
        everybodyOnce(hospital, run);
    }

    @Test
    void losesNobodyWhenItIsKilled() {
        var hospital = new Hospital("Fell", "Fell Creek Hospital", 90);
        var run = reviewed(hospital, "Fell Creek Hospital");
        killed(run, Dying.BEFORE_COMMIT, 0);
        assertThat(adoption.figures(run).taken()).isZero();
        killed(run, Dying.AFTER_COMMIT, 0);
        killed(run, Dying.BEFORE_COMMIT, 1);
        killed(run, Dying.AFTER_COMMIT, 0);
        assertThat(adoption.figures(run).taken()).isEqualTo(3 * BATCH);

        adoption.takenOver(run);

        everybodyOnce(hospital, run);
    }

    private void killed(AdoptionRun run, Dying when, int batches) {
        var dying = new TakeOver(rows, adopted, linking, agreement, new Killing(transactions, when, batches), settings);
        assertThatThrownBy(() -> accounts.asSystem(() -> dying.run(run.id(), taken -> true)))
                .isInstanceOf(Killed.class);
    }

    private void everybodyOnce(Hospital hospital, AdoptionRun run) {
        Eventually.assertWithin(
                AdoptionFixture.PATIENCE, () -> adoption.figures(run).inStep() == hospital.clear());
        assertThat(adoption.figures(run).failed()).isZero();
        assertThat(adoption.figures(run).taken()).isEqualTo(hospital.clear());
        IntStream.range(0, hospital.people()).filter(hospital::clear).forEach(i -> {
            var username = hospital.username(i).toLowerCase(Locale.ROOT);
            var account =
                    accounts.asSystem(() -> service.findByUsername(username)).orElseThrow();
            assertThat(Ward.values("uid=" + username + ",ou=people," + Slapd.BASE, "gatehouseAccountId"))
                    .containsExactly(account.id().toString());
        });
    }

    private enum Dying {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    /** Lets some transactions pass and dies in the next one, as a process does that is killed. */
    private static final class Killing implements TransactionOperations {

        private final TransactionOperations transactions;
        private final Dying when;
        private int remaining;

        Killing(TransactionOperations transactions, Dying when, int remaining) {
            this.transactions = transactions;
            this.when = when;
            this.remaining = remaining;
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            var dies = remaining-- == 0;
            T result = transactions.execute(transaction -> {
                var done = work.doInTransaction(transaction);
                if (dies && when == Dying.BEFORE_COMMIT) {
                    throw new Killed();
                }
                return done;
            });
            if (dies) {
                throw new Killed();
            }
            return result;
        }
    }
}
