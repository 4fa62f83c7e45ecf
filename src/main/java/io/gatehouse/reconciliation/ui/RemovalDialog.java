package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.FindingFilter;
import io.gatehouse.reconciliation.FindingRow;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.RemovalService;
import io.gatehouse.reconciliation.RepairOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Shows who would be taken out of which groups, asks why, and hands it to the worker. */
class RemovalDialog {

    private static final int SHOWN = 8;

    private final FindingService findings;
    private final RemovalService removals;
    private final Runnable braked;
    private final Runnable again;

    /** @param braked what follows when the mass-change brake does not let it pass */
    RemovalDialog(FindingService findings, RemovalService removals, Runnable braked, Runnable again) {
        this.findings = findings;
        this.removals = removals;
        this.braked = braked;
        this.again = again;
    }

    void ofSelected(Collection<FindingRow> rows) {
        var chosen = rows.stream().filter(FindingRow::removable).toList();
        var ids = chosen.stream().map(FindingRow::id).toList();
        open(chosen.size(), sentences(chosen), reason -> removals.remove(ids, reason));
    }

    void ofAll(FindingFilter filter) {
        var first = findings.list(filter, 0, 2 * SHOWN).stream()
                .filter(FindingRow::removable)
                .toList();
        var number = removals.removable(filter);
        open(number, sentences(first), reason -> removals.removeAll(filter, reason));
    }

    private List<String> sentences(List<FindingRow> rows) {
        return rows.stream()
                .limit(SHOWN)
                .flatMap(row -> findings.find(row.id()).stream())
                .flatMap(finding -> finding.strays().stream())
                .map(stray -> text("step", stray.name(), stray.group().path()))
                .toList();
    }

    private void open(int number, List<String> steps, Function<String, RepairOutcome> work) {
        var consequences = new ArrayList<>(steps);
        if (number > SHOWN) {
            consequences.add(text("more", number - SHOWN));
        }
        consequences.add(text("others"));
        consequences.add(text("again"));
        consequences.add(text("entry"));
        var reason = new TextArea(I18NProvider.translate("reconciliation.ui.reason"));
        reason.setMaxLength(BrakePart.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        new TaskDialog(text("title", number), text("do"), () -> carriedOut(reason, work))
                .dangerous()
                .withConsequences(consequences)
                .with(reason)
                .open();
    }

    private boolean carriedOut(TextArea reason, Function<String, RepairOutcome> work) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(I18NProvider.translate("reconciliation.ui.reason.missing"));
            return false;
        }
        switch (work.apply(reason.getValue().strip())) {
            case RepairOutcome.Staged(var members) -> Notifications.success(text("done", members));
            case RepairOutcome.Braked(var members) -> {
                Notifications.failure(text("braked", members));
                braked.run();
            }
        }
        again.run();
        return true;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("reconciliation.ui.remove." + key, arguments);
    }
}
