package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.FindingClass;
import io.gatehouse.reconciliation.FindingFilter;
import io.gatehouse.reconciliation.FindingRow;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.RepairOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Shows what a repair of several findings would do, and hands it to the worker. */
class RepairDialog {

    private static final int STEPS_SHOWN = 8;
    private static final Set<FindingClass> BEYOND_REPAIR =
            Set.of(FindingClass.UNEXPECTED, FindingClass.MISPLACED, FindingClass.UNKNOWN);

    private final FindingService findings;
    private final BrakePart brake;
    private final Runnable again;

    RepairDialog(FindingService findings, BrakePart brake, Runnable again) {
        this.findings = findings;
        this.brake = brake;
        this.again = again;
    }

    void ofSelected(Collection<FindingRow> rows) {
        var repairable = rows.stream().filter(FindingRow::repairable).toList();
        var steps = new ArrayList<String>();
        for (var row : repairable) {
            row.plan().forEach(step -> steps.add(text("repair.step", row.name(), step)));
        }
        var shown = new ArrayList<>(steps.subList(0, Math.min(STEPS_SHOWN, steps.size())));
        if (steps.size() > STEPS_SHOWN) {
            shown.add(text("steps.more", steps.size() - STEPS_SHOWN));
        }
        open(
                repairable.size(),
                shown,
                () -> findings.repair(repairable.stream().map(FindingRow::id).toList()));
    }

    void ofAll(FindingFilter filter) {
        var number = findings.repairable(filter);
        var classes = findings.byClass(filter).entrySet().stream()
                .filter(one -> !BEYOND_REPAIR.contains(one.getKey()))
                .map(one -> text("repair.class", RunWords.label(one.getKey()), one.getValue()))
                .toList();
        open(number, classes, () -> findings.repairAll(filter));
    }

    private void open(int number, List<String> steps, Supplier<RepairOutcome> work) {
        var consequences = new ArrayList<>(steps);
        consequences.add(text("repair.whole"));
        consequences.add(text("repair.worker"));
        new TaskDialog(text("repair.title", number), text("repair.do"), () -> done(work.get()))
                .withConsequences(consequences)
                .readyToConfirm()
                .open();
    }

    private boolean done(RepairOutcome outcome) {
        switch (outcome) {
            case RepairOutcome.Staged(var accounts) -> Notifications.success(text("repair.done", accounts));
            case RepairOutcome.Braked(var accounts) -> {
                Notifications.failure(text("repair.braked", accounts));
                brake.ask();
            }
        }
        again.run();
        return true;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("reconciliation.ui." + key, arguments);
    }
}
