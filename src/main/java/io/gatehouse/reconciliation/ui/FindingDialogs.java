package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.Discrepancy;
import io.gatehouse.reconciliation.FindingClass;
import io.gatehouse.reconciliation.FindingDetails;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.RemovalService;
import io.gatehouse.reconciliation.RepairOutcome;
import io.gatehouse.reconciliation.TakeOverOutcome;
import io.gatehouse.reconciliation.TakeOverService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The answers to one finding: Gatehouse is right, the directory is right, or it is nobody's business. */
@SpringComponent
class FindingDialogs {

    private final FindingService findings;
    private final TakeOverService takeOvers;
    private final RemovalService removals;
    private final AccountSearch accounts;

    FindingDialogs(
            FindingService findings, TakeOverService takeOvers, RemovalService removals, AccountSearch accounts) {
        this.findings = findings;
        this.takeOvers = takeOvers;
        this.removals = removals;
        this.accounts = accounts;
    }

    /** One button, which says what the choices in the table come to. */
    Div answers(FindingDetails finding, DifferenceTable differences, Runnable again) {
        var button = new Button();
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> {
            if (differences.taken().isEmpty()) {
                repair(finding, again);
            } else {
                takeOver(finding, differences, again);
            }
        });
        Runnable name = () -> {
            button.setText(text(differences.taken().isEmpty() ? "repair.one" : "take"));
            button.setEnabled(!differences.taken().isEmpty() || finding.row().repairable());
        };
        differences.whenChosen(name);
        name.run();
        return new Div(button);
    }

    private void repair(FindingDetails finding, Runnable again) {
        switch (findings.repair(List.of(finding.row().id()))) {
            case RepairOutcome.Staged staged -> Notifications.success(text("repair.done", staged.accounts()));
            case RepairOutcome.Braked braked -> Notifications.failure(text("repair.braked", braked.accounts()));
        }
        again.run();
    }

    private void takeOver(FindingDetails finding, DifferenceTable differences, Runnable again) {
        var where = where(finding);
        var several = where.getListDataView().getItemCount() > 1
                && differences.taken().stream().anyMatch(one -> one.kind() == FindingClass.MEMBER_NOT_GRANTED);
        var consequences = new ArrayList<String>();
        differences
                .taken()
                .forEach(one -> consequences.add(text(
                        "take." + one.kind(),
                        one.name().isEmpty() ? "" : label(one),
                        String.join(", ", one.actual()))));
        consequences.add(text("take.rest"));
        var dialog = new TaskDialog(
                        text("take.title"), text("take.do"), () -> taken(finding, differences, where, again))
                .withConsequences(consequences);
        if (several) {
            dialog.with(where);
        }
        dialog.readyToConfirm().open();
    }

    private static String label(Discrepancy one) {
        return one.kind() == FindingClass.DRIFTED
                ? I18NProvider.translate("provisioning.plan.attribute." + one.name())
                : String.join(", ", one.actual());
    }

    private ComboBox<AffiliationSnapshot> where(FindingDetails finding) {
        var where = new ComboBox<AffiliationSnapshot>(text("take.where"));
        var affiliations = accounts.find(Objects.requireNonNull(finding.row().account()))
                .map(account -> account.effectiveAffiliations())
                .orElse(List.of());
        where.setItems(affiliations);
        where.setItemLabelGenerator(AffiliationSnapshot::organizationName);
        where.setWidthFull();
        if (!affiliations.isEmpty()) {
            where.setValue(affiliations.getFirst());
        }
        return where;
    }

    private boolean taken(
            FindingDetails finding, DifferenceTable differences, ComboBox<AffiliationSnapshot> where, Runnable again) {
        var at = where.getValue();
        try {
            var outcome =
                    takeOvers.takeOver(finding.row().id(), differences.taken(), at == null ? null : at.organization());
            Notifications.success(text(outcome == TakeOverOutcome.DONE ? "take.done" : "take.proposed"));
        } catch (AccountRefusedException e) {
            Notifications.failure(I18NProvider.translate(e.code()));
            return false;
        } catch (InvalidValueException e) {
            Notifications.failure(I18NProvider.translate(e.code()));
            return false;
        }
        again.run();
        return true;
    }

    void remove(FindingDetails finding, Runnable again) {
        new RemovalDialog(findings, removals, () -> {}, again).ofSelected(List.of(finding.row()));
    }

    void know(FindingDetails finding, Runnable again) {
        var reason = new TextArea(text("reason"));
        reason.setMaxLength(BrakePart.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        new TaskDialog(text("know.title"), text("know"), () -> {
                    if (reason.getValue().isBlank()) {
                        reason.setInvalid(true);
                        reason.setErrorMessage(text("reason.missing"));
                        return false;
                    }
                    findings.noteKnown(finding.row().id(), reason.getValue().strip());
                    Notifications.success(text("know.done"));
                    again.run();
                    return true;
                })
                .withConsequences(List.of(text("know.means"), text("know.access")))
                .with(reason)
                .open();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("reconciliation.ui." + key, arguments);
    }
}
