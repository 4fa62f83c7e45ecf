package io.gatehouse.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.GrantOutcome;
import io.gatehouse.account.GrantService;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.organization.OrganizationDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/** Grants something at an organization, perhaps until a day; what is privileged becomes a proposal. */
class AddGrantDialog {

    private final GrantService grants;
    private final AddGrantChoices choices;
    private final AccountSnapshot account;
    private final Runnable again;
    private final ComboBox<OrganizationDetails> organization = new ComboBox<>(text("organization"));
    private final ComboBox<Entitlement> entitlement = new ComboBox<>(text("entitlement"));
    private final DatePicker until = new DatePicker(text("lastDay"));
    private final Paragraph twoPeople = new Paragraph();

    AddGrantDialog(GrantService grants, AddGrantChoices choices, AccountSnapshot account, Clock clock, Runnable again) {
        this.grants = grants;
        this.choices = choices;
        this.account = account;
        this.again = again;
        organization();
        entitlement();
        until.setMin(LocalDate.now(clock));
        until.setHelperText(text("lastDay.help"));
        until.setWidthFull();
        twoPeople.addClassName("hint");
        choices.onlyOrganization().ifPresent(organization::setValue);
    }

    void open() {
        new TaskDialog(text("add.title", account.name().full()), text("add.do"), this::added)
                .with(organization, entitlement, twoPeople, until)
                .open();
    }

    private void organization() {
        organization.setItems(
                query ->
                        choices
                                .participating(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> choices.participating(query.getFilter().orElse("")));
        organization.setItemLabelGenerator(OrganizationDetails::legalName);
        organization.setHelperText(text("organization.help"));
        organization.setRequiredIndicatorVisible(true);
        organization.setWidthFull();
        organization.addValueChangeListener(change -> offer());
    }

    private void entitlement() {
        entitlement.setItemLabelGenerator(Entitlement::label);
        entitlement.setRenderer(new ComponentRenderer<>(AddGrantDialog::choice));
        entitlement.setRequiredIndicatorVisible(true);
        entitlement.setEnabled(false);
        entitlement.setWidthFull();
        entitlement.addValueChangeListener(change -> explain());
    }

    private static Div choice(Entitlement entitlement) {
        var sentence = new Span(entitlement.sentence());
        sentence.addClassName("quiet");
        var choice = new Div(new Div(entitlement.label()), sentence);
        choice.addClassName("choice");
        return choice;
    }

    private void offer() {
        var at = organization.getValue();
        entitlement.setEnabled(at != null);
        if (at != null) {
            entitlement.clear();
            entitlement.setItems(choices.notYetHeld(at.id()));
        }
    }

    private void explain() {
        var chosen = entitlement.getValue();
        entitlement.setHelperText(chosen == null ? "" : chosen.sentence());
        twoPeople.setText(chosen != null && chosen.privileged() ? text("twoPeople") : "");
    }

    private boolean added() {
        if (organization.isEmpty() || entitlement.isEmpty() || until.isInvalid()) {
            require(organization.isEmpty(), entitlement.isEmpty());
            return false;
        }
        var outcome = new AtomicReference<>(GrantOutcome.GRANTED);
        var done = Attempt.done(
                () -> text("add." + outcome.get(), entitlement.getValue().label()),
                () -> outcome.set(grants.add(
                        account.id(),
                        organization.getValue().id(),
                        entitlement.getValue().code(),
                        until.getValue())));
        if (done) {
            again.run();
        }
        return done;
    }

    private void require(boolean noOrganization, boolean noEntitlement) {
        organization.setInvalid(noOrganization);
        organization.setErrorMessage(text("organization.missing"));
        entitlement.setInvalid(noEntitlement);
        entitlement.setErrorMessage(text("entitlement.missing"));
    }

    private static String text(String name, Object... arguments) {
        return I18NProvider.translate("account.ui.grants." + name, arguments);
    }
}
