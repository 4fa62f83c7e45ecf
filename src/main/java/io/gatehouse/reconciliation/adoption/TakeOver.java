package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AdoptedAccounts;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Adoption;
import io.gatehouse.provisioning.AdoptionAgreement;
import io.gatehouse.reconciliation.adoption.TakeOverRows.Due;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out what was decided about the candidates, a few hundred in a transaction: accounts, what entries they take over, and
 * that they were taken. A crash leaves whole batches; the next begins where the last one ended. The directory follows by the
 * worker.
 */
@Component
class TakeOver {

    private final TakeOverRows rows;
    private final AdoptedAccounts accounts;
    private final Linking linking;
    private final AdoptionAgreement agreement;
    private final TransactionOperations transactions;
    private final AdoptionSettings settings;

    TakeOver(
            TakeOverRows rows,
            AdoptedAccounts accounts,
            Linking linking,
            AdoptionAgreement agreement,
            TransactionOperations transactions,
            AdoptionSettings settings) {
        this.rows = rows;
        this.accounts = accounts;
        this.linking = linking;
        this.agreement = agreement;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Told how many have been taken over; whether to go on. */
    interface Progress {
        boolean goOn(long taken);
    }

    /** False when it was stopped. */
    boolean run(UUID run, Progress progress) {
        rows.order(run);
        long taken = rows.taken(run);
        int some = 1;
        while (some > 0) {
            if (!progress.goOn(taken)) {
                return false;
            }
            some = batch(run);
            taken += some;
        }
        progress.goOn(rows.taken(run));
        return true;
    }

    private int batch(UUID run) {
        try {
            return take(run, settings.batch());
        } catch (DataIntegrityViolationException | AccountRefusedException e) {
            return oneByOne(run);
        }
    }

    /** So that one whose name or address was given meanwhile does not keep the others. */
    private int oneByOne(UUID run) {
        int done = 0;
        for (int i = 0; i < settings.batch(); i++) {
            int one = single(run);
            if (one == 0) {
                return done;
            }
            done += one;
        }
        return done;
    }

    private int single(UUID run) {
        try {
            return take(run, 1);
        } catch (DataIntegrityViolationException | AccountRefusedException e) {
            transactions.executeWithoutResult(
                    transaction -> rows.next(run, 1).forEach(due -> rows.failed(run, due.id(), problem(e))));
            return 1;
        }
    }

    private static String problem(RuntimeException failure) {
        return switch (failure) {
            case AccountRefusedException refused
            when refused.code().endsWith(".secondPerson") -> "adoption.failure.secondPerson";
            case AccountRefusedException refused -> refused.code();
            default -> "adoption.failure.taken";
        };
    }

    private int take(UUID run, int atMost) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var all = rows.next(run, atMost);
            accounts.adopt(all.stream()
                    .filter(due -> due.link() == null)
                    .map(Due::account)
                    .toList());
            agree(all);
            linking.link(all);
            rows.taken(run, all);
            return all.size();
        }));
    }

    /** An account the directory has already keeps its own entry; the other one stays what it is. */
    private void agree(List<Due> all) {
        var agreed = new HashMap<AccountId, Adoption>();
        for (var due : all) {
            var adoption = due.adoption();
            if (adoption != null && !due.marked() && !due.reached()) {
                var link = due.link();
                agreed.put(link == null ? due.account().account().id() : link, adoption);
            }
        }
        if (!agreed.isEmpty()) {
            agreement.agree(agreed);
        }
    }
}
