package io.gatehouse.reconciliation;

import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.Comparison;
import io.gatehouse.reconciliation.RunProgress.Step;
import io.gatehouse.reconciliation.merge.DirectoryCursor;
import io.gatehouse.reconciliation.merge.Found;
import io.gatehouse.reconciliation.merge.Wanted;
import io.gatehouse.reconciliation.merge.WantedSpool;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through accounts and directory side by side, both in the order of usernames. Who agrees is done with; who does not is
 * looked at closely before anything is said.
 */
final class Merge {

    private final SuspectCheck check;
    private final Comparison comparison;
    private final Sides sides;
    private final RunProgress progress;
    private final int page;
    private final Strays strays = new Strays();
    private final List<AccountId> suspects = new ArrayList<>();
    private String position = "";
    private long compared;
    private int looked;

    Merge(SuspectCheck check, Comparison comparison, Sides sides, RunProgress progress, int page) {
        this.check = check;
        this.comparison = comparison;
        this.sides = sides;
        this.progress = progress;
        this.page = page;
    }

    /** @param after where both begin */
    record Sides(WantedSpool.Cursor accounts, DirectoryCursor directory, String after) {}

    /** False when it was stopped; what was observed until then is kept. */
    boolean run() {
        position = sides.after();
        var account = sides.accounts().next();
        while (account.isPresent()) {
            compare(account.get());
            if (pageIsFull() && progress.stopping()) {
                return false;
            }
            account = sides.accounts().next();
        }
        while (sides.directory().next().isPresent()) {
            takeStray();
            if (pageIsFull() && progress.stopping()) {
                return false;
            }
        }
        flush();
        return true;
    }

    private void compare(Wanted wanted) {
        var found = meet(wanted.username());
        if (!wanted.is(found)) {
            suspects.add(wanted.account());
        }
        found.entries().stream()
                .filter(entry -> !entry.inPlace())
                .forEach(entry -> strays.addBeside(wanted.username(), entry));
        position = wanted.username();
        compared++;
        looked++;
    }

    /** What the directory has under the username, after everything it has under lesser ones. */
    private Found meet(String username) {
        var next = sides.directory().next();
        while (next.isPresent() && next.get().compareTo(username) < 0) {
            strays.add(sides.directory().take(), sides.directory());
            next = sides.directory().next();
        }
        return next.filter(username::equals).isPresent() ? sides.directory().take() : Found.nothing(username);
    }

    private void takeStray() {
        var stray = sides.directory().take();
        position = stray.username();
        strays.add(stray, sides.directory());
        looked++;
    }

    /** After every page, what was observed is written when it is much or a while ago. */
    private boolean pageIsFull() {
        if (looked < page) {
            return false;
        }
        looked = 0;
        if (progress.due() || suspects.size() + strays.size() >= page || progress.stopping()) {
            flush();
        }
        return true;
    }

    private void flush() {
        var opened = check.opened(strays.usernames());
        suspects.addAll(opened.values());
        var result = check.check(suspects, comparison);
        var observed = new ArrayList<>(result.found());
        observed.addAll(strays.take(opened.keySet()));
        progress.write(new Step(position, compared, result.inFlight(), observed));
        suspects.clear();
        compared = 0;
    }
}
