package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a batch of accounts into the directory: reads all, plans each, writes entries, then groups. What turns out to have
 * changed meanwhile is read and planned again at once.
 */
record Convergence(Directory directory, EntryMapper mapper, ProvisioningPlanner planner, AgreedAdoptions adoptions) {

    private static final int ROUNDS = 3;

    /** When it is this worker's turn to write. */
    interface Turns {

        /** False when others have taken the accounts over. */
        boolean entries();

        /** Those of the accounts that have to wait with these plans. */
        default Set<AccountId> held(Map<AccountId, ProvisioningPlan> plans) {
            return Set.of();
        }

        /** Writes groups while nobody else does; false when that was not possible. */
        boolean groups(Runnable writing);
    }

    List<WantedState> wanted(Collection<AccountSnapshot> accounts) {
        var agreed = adoptions.open(accounts.stream().map(AccountSnapshot::id).toList());
        return accounts.stream()
                .map(account -> mapper.map(account).adopting(agreed.get(account.id())))
                .toList();
    }

    /** Reads and plans; writes nothing. */
    ConvergenceRound read(Collection<AccountSnapshot> accounts) {
        return ConvergenceRound.read(this, List.copyOf(accounts));
    }

    List<Attempted> run(Collection<AccountSnapshot> accounts, Turns turns) {
        return run(read(accounts), turns);
    }

    /** The results of all that were tried to the end; accounts that others have taken over are not among them. */
    List<Attempted> run(ConvergenceRound first, Turns turns) {
        var attempted = new ArrayList<Attempted>();
        var current = first;
        for (int round = 1; current.write(turns); round++) {
            var last = round == ROUNDS;
            attempted.addAll(current.results(last));
            var outdated = current.outdated();
            if (last || outdated.isEmpty()) {
                return attempted;
            }
            current = read(outdated);
        }
        return attempted;
    }
}
