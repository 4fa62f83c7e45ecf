package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.provisioning.Comparison;
import io.gatehouse.provisioning.Comparisons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks closely at accounts that did not agree with the directory as it was read: account and entry as they are now, by the
 * reader and the planner the worker uses. What has changed since, or is changing, is no finding.
 */
@Component
class SuspectCheck {

    private static final int AT_ONCE = 200;
    private static final DirectoryFailure NOT_ANSWERED = new DirectoryFailure.Transient(82, "not read");

    private final AccountService accounts;
    private final AccountPages pages;
    private final Directory directory;
    private final Comparisons comparisons;
    private final Discrepancies discrepancies;

    SuspectCheck(AccountService accounts, AccountPages pages, Directory directory, Comparisons comparisons) {
        this.accounts = accounts;
        this.pages = pages;
        this.directory = directory;
        this.comparisons = comparisons;
        this.discrepancies = new Discrepancies(comparisons);
    }

    /** @param inFlight how many were passed over because a change of theirs is under way */
    record Result(List<Observation> found, int inFlight) {}

    /** Accounts that there are under these usernames now: opened since the accounts were read. */
    Map<String, AccountId> opened(Collection<String> usernames) {
        return usernames.isEmpty() ? Map.of() : pages.of(usernames);
    }

    /** @throws CutShortException when the directory does not answer */
    Result check(List<AccountId> suspects, Comparison comparison) {
        var found = new ArrayList<Observation>();
        int inFlight = 0;
        for (int from = 0; from < suspects.size(); from += AT_ONCE) {
            var some = suspects.subList(from, Math.min(from + AT_ONCE, suspects.size()));
            var result = checkSome(some, comparison);
            found.addAll(result.found());
            inFlight += result.inFlight();
        }
        return new Result(found, inFlight);
    }

    /** Whether an account stands still is asked before and after the reading, so that nothing was written in between. */
    private Result checkSome(Collection<AccountId> suspects, Comparison comparison) {
        var all = accounts.snapshots(suspects);
        var moving = comparisons.inFlight(all);
        var still =
                all.stream().filter(account -> !moving.contains(account.id())).toList();
        var read = directory.read(still.stream()
                .map(comparison::wanted)
                .map(wanted -> wanted.query())
                .toList());
        var movingNow = comparisons.inFlight(still);
        var found = still.stream()
                .filter(account -> !movingNow.contains(account.id()))
                .flatMap(
                        account -> observe(
                                account,
                                read.getOrDefault(account.id(), DirectoryState.unknown(NOT_ANSWERED)),
                                comparison)
                                .stream())
                .toList();
        return new Result(found, moving.size() + movingNow.size());
    }

    private Optional<Observation> observe(AccountSnapshot account, DirectoryState actual, Comparison comparison) {
        if (actual.entry() instanceof EntryState.Unknown(var failure)
                && !(failure instanceof DirectoryFailure.Permanent)) {
            throw new CutShortException(failure.message());
        }
        var plan = comparison.plan(comparison.wanted(account), actual);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        var obstacle = plan.obstacle();
        return Optional.of(new Observation(
                "account:" + account.id(),
                account.id(),
                dn(actual.entry()),
                account.username(),
                account.name().full(),
                account.affiliations().stream()
                        .map(AffiliationSnapshot::organization)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                discrepancies.of(plan, actual.entry(), account),
                comparisons.sentences(plan, account),
                obstacle == null ? null : obstacle.code() + " " + obstacle.message()));
    }

    private static @Nullable String dn(EntryState entry) {
        return switch (entry) {
            case EntryState.Moved moved -> moved.dn();
            case EntryState.Taken taken -> taken.dn();
            case EntryState.Adoptable agreed -> agreed.dn();
            case EntryState.Gone gone -> gone.dn();
            case EntryState.Displaced displaced -> null;
            case EntryState.Present present -> null;
            case EntryState.Absent absent -> null;
            case EntryState.Unknown unknown -> null;
        };
    }
}
