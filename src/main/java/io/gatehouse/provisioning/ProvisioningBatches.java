package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
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
    private final DesiredStates desiredStates;
    private final DirectoryModel model;
    private final GroupLease groupLease;
    private final ProvisioningRecorder recorder;
    private final WriteGate gate;

    ProvisioningBatches(
            Claims claims,
            DesiredStates desiredStates,
            DirectoryModel model,
            GroupLease groupLease,
            ProvisioningRecorder recorder,
            WriteGate gate) {
        this.claims = claims;
        this.desiredStates = desiredStates;
        this.model = model;
        this.groupLease = groupLease;
        this.recorder = recorder;
        this.gate = gate;
    }

    /** The results, none when nothing was due. */
    List<Attempted> next() {
        var claim = claims.next();
        if (claim.items().isEmpty()) {
            return List.of();
        }
        var attempted = converge(desiredStates.of(claim.accounts()), new TurnsOf(claim));
        recorder.record(claim, attempted);
        return attempted;
    }

    private List<Attempted> converge(List<AccountSnapshot> accounts, Convergence.Turns turns) {
        try {
            return model.convergence().run(accounts, turns);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A batch of {} accounts could not be handled, going on one by one", accounts.size(), e);
            return oneByOne(accounts, turns);
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
