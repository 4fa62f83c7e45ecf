package io.gatehouse.registration.desk;

import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.registration.desk.SharedViewChanged.Change;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views that people name for themselves, and those that leads share with everybody. Only what everybody has is
 * journaled. See docs/decisions/121.
 */
@Service
@Transactional
@AllowStaff
public class SavedViewService {

    /** How many somebody may have, and how many may be everybody's: each is counted whenever the desk is. */
    public static final int MOST = 12;

    private final SavedViews views;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SavedViewService(SavedViews views, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.views = views;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Everybody's first, then the actor's own, each by name. */
    @Transactional(readOnly = true)
    public List<SavedView> mine() {
        var me = actor.get().accountId();
        return me == null ? List.of() : views.of(me);
    }

    /** @param query of the queue's address, without the question mark */
    public SavedViewOutcome save(String name, String query) {
        var me = actor.get();
        var owner = me.accountId();
        if (owner == null) {
            return SavedViewOutcome.NOT_YOURS;
        }
        var view = new SavedView(TimeOrderedIds.next(), owner, me.displayName(), name.strip(), query, false);
        var outcome = refusal(view);
        if (outcome == SavedViewOutcome.DONE) {
            views.add(view, clock.instant());
        }
        return outcome;
    }

    public SavedViewOutcome rename(UUID id, String name) {
        return change(id, Change.RENAMED, view -> view.named(name.strip()));
    }

    /** Gives it to everybody, or back to whoever saved it. */
    @AllowLead
    public SavedViewOutcome share(UUID id, boolean withEverybody) {
        return change(id, withEverybody ? Change.SHARED : Change.WITHDRAWN, view -> view.shared(withEverybody));
    }

    public SavedViewOutcome remove(UUID id) {
        var view = views.find(id).filter(this::changeable).orElse(null);
        if (view == null) {
            return SavedViewOutcome.NOT_YOURS;
        }
        views.remove(id);
        tell(view.shared(), view, Change.REMOVED);
        return SavedViewOutcome.DONE;
    }

    private SavedViewOutcome change(UUID id, Change what, Function<SavedView, SavedView> change) {
        var before = views.find(id).filter(this::changeable).orElse(null);
        if (before == null) {
            return SavedViewOutcome.NOT_YOURS;
        }
        var after = change.apply(before);
        var outcome = refusal(after);
        if (outcome == SavedViewOutcome.DONE) {
            views.change(after);
            tell(before.shared() || after.shared(), after, what);
        }
        return outcome;
    }

    private void tell(boolean everybody, SavedView view, Change what) {
        if (everybody) {
            events.publishEvent(new SharedViewChanged(view, what));
        }
    }

    /** What everybody has belongs to the leads. */
    private boolean changeable(SavedView view) {
        Actor me = actor.get();
        return view.shared() ? me.lead() : view.owner().equals(me.accountId());
    }

    private SavedViewOutcome refusal(SavedView view) {
        if (view.name().isEmpty() || view.name().length() > SavedView.MAX_NAME) {
            return SavedViewOutcome.NAME_UNUSABLE;
        }
        var others = views.of(view.owner()).stream()
                .filter(other -> !other.id().equals(view.id()) && beside(view).test(other))
                .toList();
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(view.name()))) {
            return SavedViewOutcome.NAME_TAKEN;
        }
        return others.size() < MOST ? SavedViewOutcome.DONE : SavedViewOutcome.TOO_MANY;
    }

    private static Predicate<SavedView> beside(SavedView view) {
        return other -> other.shared() == view.shared();
    }
}
