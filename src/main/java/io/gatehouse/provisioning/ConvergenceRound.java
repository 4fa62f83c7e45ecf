package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading, planning and writing of a batch. */
final class ConvergenceRound {

    private static final DirectoryFailure NOT_ANSWERED = new DirectoryFailure.Transient(82, "not read");

    /**
     * What shows a plan made on a state that has passed, but shows it after planning anew as well: a group that is not there
     * although it was just to be made, a new name that a rule of the server does not take, an entry in the way that the server
     * does not show.
     */
    private static final Set<Sign> LASTING = Set.of(
            new Sign(FailedStep.Kind.JOIN, 32),
            new Sign(FailedStep.Kind.CREATE_GROUP, 32),
            new Sign(FailedStep.Kind.CREATE_GROUP, 68),
            new Sign(FailedStep.Kind.RENAME_ENTRY, 19),
            new Sign(FailedStep.Kind.RENAME_ENTRY, 68),
            new Sign(FailedStep.Kind.RESTORE_ENTRY, 19),
            new Sign(FailedStep.Kind.RESTORE_ENTRY, 68),
            new Sign(FailedStep.Kind.RECYCLE_ENTRY, 19),
            new Sign(FailedStep.Kind.RECYCLE_ENTRY, 68),
            new Sign(FailedStep.Kind.ADD_ENTRY, 68));

    private final Directory directory;
    private final List<Work> batch;
    private final Map<DirectoryChange, ChangeOutcome> outcomes = new HashMap<>();
    private Set<AccountId> held = Set.of();

    private ConvergenceRound(Directory directory, List<Work> batch) {
        this.directory = directory;
        this.batch = batch;
    }

    private record Work(AccountSnapshot account, ProvisioningPlan plan, EntryState found) {}

    private record Sign(FailedStep.Kind step, int code) {}

    /** The first step that did not lead where it should. */
    private record Problem(ChangeOutcome outcome, FailedStep step) {}

    static ConvergenceRound read(Convergence how, List<AccountSnapshot> accounts) {
        var wanted = how.wanted(accounts);
        var actual =
                how.directory().read(wanted.stream().map(WantedState::query).toList());
        var batch = new ArrayList<Work>();
        for (int i = 0; i < accounts.size(); i++) {
            var found = found(actual, accounts.get(i).id());
            batch.add(new Work(accounts.get(i), how.planner().plan(wanted.get(i), found), found.entry()));
        }
        return new ConvergenceRound(how.directory(), batch);
    }

    /** False when it was not, or no longer, this worker's turn; nothing is known then about what was written. */
    boolean write(Convergence.Turns turns) {
        if (!turns.entries()) {
            return false;
        }
        held = turns.held(
                batch.stream().collect(Collectors.toMap(work -> work.account().id(), Work::plan)));
        outcomes.putAll(directory.apply(changes(this::mayPass, ConvergenceRound::isOnEntry)));
        var onGroups = changes(this::entryIsDone, ConvergenceRound::onGroup);
        if (!onGroups.isEmpty() && !turns.groups(() -> outcomes.putAll(directory.apply(onGroups)))) {
            return false;
        }
        var last = changes(this::allElseIsDone, DirectoryChange.RecycleEntry.class::isInstance);
        if (last.isEmpty()) {
            return true;
        }
        // Others may have restored the account since; then its entry must not go into the bin.
        if (!turns.entries()) {
            return false;
        }
        outcomes.putAll(directory.apply(last));
        return true;
    }

    private static boolean isOnEntry(DirectoryChange change) {
        return !onGroup(change) && !(change instanceof DirectoryChange.RecycleEntry);
    }

    private List<DirectoryChange> changes(Predicate<Work> whose, Predicate<DirectoryChange> which) {
        return batch.stream()
                .filter(whose)
                .flatMap(work -> work.plan().changes().stream())
                .filter(which)
                .distinct()
                .toList();
    }

    /** What many people share is written by one worker at a time. */
    private static boolean onGroup(DirectoryChange change) {
        return change instanceof DirectoryChange.OfGroup || change instanceof DirectoryChange.FollowReference;
    }

    private boolean mayPass(Work work) {
        return !held.contains(work.account().id());
    }

    private boolean entryIsDone(Work work) {
        return isDone(work, ConvergenceRound::isOnEntry);
    }

    /** What goes into the recycle bin has nothing left before. */
    private boolean allElseIsDone(Work work) {
        return isDone(work, change -> !(change instanceof DirectoryChange.RecycleEntry));
    }

    private boolean isDone(Work work, Predicate<DirectoryChange> which) {
        return mayPass(work)
                && work.plan().obstacle() == null
                && work.plan().changes().stream()
                        .filter(which)
                        .allMatch(change -> outcomes.get(change) instanceof ChangeOutcome.Applied);
    }

    /** Results of the round; in the last one also of those that keep changing under our hands. */
    List<Attempted> results(boolean last) {
        return batch.stream()
                .filter(work -> last || !isOutdated(work))
                .map(this::result)
                .toList();
    }

    private Attempted result(Work work) {
        var account = work.account();
        var changes = work.plan().changes().size();
        if (!mayPass(work)) {
            return Attempted.held(account.id(), account.revision(), changes);
        }
        var problem = problem(work);
        return problem == null
                ? new Attempted(account.id(), account.revision(), changes, null)
                : new Attempted(account.id(), account.revision(), changes, failure(problem), problem.step());
    }

    private boolean isOutdated(Work work) {
        var problem = problem(work);
        return problem != null && problem.outcome() instanceof ChangeOutcome.Outdated;
    }

    List<AccountSnapshot> outdated() {
        return batch.stream().filter(this::isOutdated).map(Work::account).toList();
    }

    private @Nullable Problem problem(Work work) {
        var obstacle = work.plan().obstacle();
        if (obstacle != null) {
            return new Problem(new ChangeOutcome.Failed(obstacle), FailedSteps.before(work.found()));
        }
        for (var change : work.plan().changes()) {
            var outcome = outcomes.getOrDefault(change, new ChangeOutcome.Failed(NOT_ANSWERED));
            if (!(outcome instanceof ChangeOutcome.Applied)) {
                return new Problem(outcome, FailedSteps.at(change));
            }
        }
        return null;
    }

    private static @Nullable DirectoryFailure failure(Problem problem) {
        return switch (problem.outcome()) {
            case ChangeOutcome.Failed failed -> failed.failure();
            case ChangeOutcome.Outdated outdated
            when LASTING.contains(
                    new Sign(problem.step().kind(), outdated.sign().code())) ->
                new DirectoryFailure.Permanent(
                        outdated.sign().code(), outdated.sign().message());
            case ChangeOutcome.Outdated outdated ->
                new DirectoryFailure.Transient(
                        outdated.sign().code(), outdated.sign().message());
            case ChangeOutcome.Applied applied -> null;
        };
    }

    private static DirectoryState found(Map<AccountId, DirectoryState> states, AccountId account) {
        return states.getOrDefault(account, DirectoryState.unknown(NOT_ANSWERED));
    }
}
