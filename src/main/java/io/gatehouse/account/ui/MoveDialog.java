package io.gatehouse.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AffiliationMove;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.organization.OrganizationDetails;
import java.util.List;
import java.util.Optional;

/** Moves a person from one organization to another, grant by grant. */
class MoveDialog {

    private final MoveChoices choices;
    private final Runnable again;
    private final RadioButtonGroup<AffiliationSnapshot> from = new RadioButtonGroup<>(text("from"));
    private final ComboBox<OrganizationDetails> to = new ComboBox<>(text("to"));
    private final MoveGrants grants = new MoveGrants(this::plan);
    private final Note note = new Note();
    private final PlanPlace plan;

    MoveDialog(MoveChoices choices, AccountPlan plan, Runnable again) {
        this.choices = choices;
        this.again = again;
        this.plan = new PlanPlace(plan);
        from.setItems(choices.from());
        from.setItemLabelGenerator(AffiliationSnapshot::organizationName);
        from.setRequiredIndicatorVisible(true);
        to.setItems(
                query ->
                        choices
                                .participating(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> choices.participating(query.getFilter().orElse("")));
        to.setItemLabelGenerator(OrganizationDetails::legalName);
        to.setHelperText(text("to.help"));
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        from.setValue(choices.from().getFirst());
        from.addValueChangeListener(change -> offer());
        to.addValueChangeListener(change -> offer());
    }

    void open() {
        var name = choices.account().name().full();
        new TaskDialog(text("title", name), text("do"), this::moved)
                .wide()
                .withConsequences(List.of(text("what", name), text("delegations")))
                .with(from, to, grants, note, plan)
                .open();
    }

    private boolean complete() {
        return !from.isEmpty()
                && !to.isEmpty()
                && !from.getValue().organization().equals(to.getValue().id());
    }

    private void offer() {
        grants.clear();
        plan.empty();
        to.setInvalid(false);
        if (complete()) {
            grants.show(
                    choices.grants(from.getValue().organization(), to.getValue().id()));
            plan();
        }
    }

    private void plan() {
        move().ifPresent(move -> plan.show(() -> choices.draft(move)));
    }

    private Optional<AffiliationMove> move() {
        return complete()
                ? Optional.of(new AffiliationMove(
                        from.getValue().organization(), to.getValue().id(), grants.kept()))
                : Optional.empty();
    }

    private boolean moved() {
        var move = move();
        if (move.isEmpty()) {
            to.setInvalid(true);
            to.setErrorMessage(text(to.isEmpty() ? "to.missing" : "to.same"));
            return false;
        }
        var done = Attempt.done(
                text("done", choices.account().name().full(), to.getValue().legalName()),
                () -> choices.move(move.get(), note.text()));
        again.run();
        return done;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("account.ui.move." + key, arguments);
    }
}
