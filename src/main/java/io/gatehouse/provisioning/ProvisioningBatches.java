package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Works off one batch: claim, read the accounts as they are now, converge, record. No transaction is open while the directory
 * is spoken to. A crash anywhere leaves the accounts due when the lease ends. See docs/decisions/011.
 */
@Component
class ProvisioningBatches {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningBatches.class);

    /** Not an answer of the server: something in this person's data that our own code could not handle. */
    private static final int LOCAL_ERROR = 82;

    private final Claims claims;
    private final ReadAhead ahead;
    private final DirectoryModel model;
    private final GroupLease groupLease;
    private final TrailingRecorder recorder;
    private final WriteGate gate;

    ProvisioningBatches(
            Claims claims,
            ReadAhead ahead,
            DirectoryModel model,
            GroupLease groupLease,
            TrailingRecorder recorder,
            WriteGate gate) {
        this.claims = claims;
        this.ahead = ahead;
        this.model = model;
        this.groupLease = groupLease;
        this.recorder = recorder;
        this.gate = gate;
    }

    /** The results, none when nothing was due. They may still be on their way into the database, see {@link #finish()}. */
    List<Attempted> next() {
        var batch = batch();
        if (batch.isEmpty()) {
            return List.of();
        }
        if (claims.full(batch.claim())) {
            ahead.begin();
        }
        var begin = System.nanoTime();
        var attempted = converge(batch, new TurnsOf(batch.claim()));
        claims.learn(batch.claim(), Duration.ofNanos(System.nanoTime() - begin));
        recorder.record(batch.claim(), attempted);
        return attempted;
    }

    /** What is just being recorded may be due again after that. */
    private ReadBatch batch() {
        var batch = ahead.next();
        return batch.isEmpty() && recorder.catchUp() ? ahead.next() : batch;
    }

    /** Returns when all results are recorded; what is in hand and not begun goes back. */
    void finish() {
        try {
            ahead.giveBack();
        } finally {
            recorder.catchUp();
        }
    }

    private List<Attempted> converge(ReadBatch batch, Convergence.Turns turns) {
        var round = batch.round();
        if (round == null) {
            return oneByOne(batch.accounts(), turns);
        }
        try {
            return model.convergence().run(round, turns);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "A batch of {} accounts could not be handled, going on one by one",
                    batch.accounts().size(),
                    e);
            return oneByOne(batch.accounts(), turns);
        }
    }

    /** So that an account nobody foresaw is parked alone. */
    private List<Attempted> oneByOne(List<AccountSnapshot> accounts, Convergence.Turns turns) {
        var attempted = new ArrayList<Attempted>();
        for (var account : accounts) {
            try {
                attempted.addAll(model.convergence().run(List.of(account), turns));
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                var failure = new DirectoryFailure.Permanent(LOCAL_ERROR, e.toString());
                attempted.add(new Attempted(account.id(), account.revision(), 0, failure));
            }
        }
        return attempted;
    }

    /** A batch's turn lasts as long as its claim; groups are written under the lease that all nodes share. */
    private final class TurnsOf implements Convergence.Turns {

        private final Claim claim;

        TurnsOf(Claim claim) {
            this.claim = claim;
        }

        @Override
        public boolean entries() {
            return claims.prolong(claim);
        }

        /** The gate is asked once for all of the batch whom something would be taken from. */
        @Override
        public Set<AccountId> held(Map<AccountId, ProvisioningPlan> plans) {
            var before = claim.reachedBefore();
            var touched = plans.entrySet().stream()
                    .filter(one -> Intrusion.in(one.getValue(), before.contains(one.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return touched.isEmpty() || gate.admits(touched.size()) ? Set.of() : touched;
        }

        @Override
        public boolean groups(Runnable writing) {
            if (!groupLease.acquire(claim.id())) {
                return false;
            }
            try {
                if (!claims.prolong(claim)) {
                    return false;
                }
                writing.run();
                return true;
            } finally {
                groupLease.release(claim.id());
            }
        }
    }
}
