package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.Comparison;
import io.gatehouse.reconciliation.RunProgress.Step;
import io.gatehouse.reconciliation.merge.DirectoryCursor;
import io.gatehouse.reconciliation.merge.EntryDigest;
import io.gatehouse.reconciliation.merge.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through accounts and directory side by side, both in the order of usernames. Who agrees is done with; who does not is
 * looked at closely before anything is said.
 */
final class Merge {

    private final Sides sides;
    private final Comparison comparison;
    private final DirectoryCursor directory;
    private final RunProgress progress;
    private final EntryDigest digest = new EntryDigest();
    private final Strays strays = new Strays();
    private final List<AccountId> suspects = new ArrayList<>();
    private String position;
    private long compared;

    Merge(Sides sides, Comparison comparison, DirectoryCursor directory, RunProgress progress, String position) {
        this.sides = sides;
        this.comparison = comparison;
        this.directory = directory;
        this.progress = progress;
        this.position = position;
    }

    /** Where accounts come from, who looks closely, and how many are compared at a time. */
    record Sides(AccountPages accounts, SuspectCheck check, int page) {}

    /** False when it was stopped; what was observed until then is kept. */
    boolean run() {
        List<AccountSnapshot> page;
        do {
            page = sides.accounts().after(position, sides.page());
            page.forEach(this::compare);
            flushIfDue();
        } while (!page.isEmpty() && !progress.stopping());
        while (!progress.stopping() && directory.next().isPresent()) {
            takeStray();
            flushIfDue();
        }
        flush();
        return directory.next().isEmpty() && page.isEmpty();
    }

    private void compare(AccountSnapshot account) {
        var found = meet(account.username());
        var wanted = comparison.wanted(account);
        var expected = digest.of(wanted.entry());
        var agrees = found.entries().stream().anyMatch(entry -> entry.is(account.id(), expected))
                && directory.same(found.groups(), wanted.groups());
        if (!agrees) {
            suspects.add(account.id());
        }
        found.entries().stream()
                .filter(entry -> !entry.inPlace())
                .forEach(entry -> strays.addBeside(account.username(), entry));
        position = account.username();
        compared++;
    }

    /** What the directory has under the username, after everything it has under lesser ones. */
    private Found meet(String username) {
        var next = directory.next();
        while (next.isPresent() && next.get().compareTo(username) < 0) {
            strays.add(directory.take(), directory);
            next = directory.next();
        }
        return next.filter(username::equals).isPresent() ? directory.take() : Found.nothing(username);
    }

    private void takeStray() {
        var stray = directory.take();
        position = stray.username();
        strays.add(stray, directory);
    }

    private void flushIfDue() {
        if (progress.due() || suspects.size() + strays.size() >= sides.page()) {
            flush();
        }
    }

    private void flush() {
        var result = sides.check().check(suspects, comparison);
        var observed = new ArrayList<>(result.found());
        observed.addAll(strays.take());
        progress.write(new Step(position, compared, result.inFlight(), observed));
        suspects.clear();
        compared = 0;
    }
}
