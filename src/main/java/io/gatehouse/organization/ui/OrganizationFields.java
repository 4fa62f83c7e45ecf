package io.gatehouse.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.common.ui.Checks;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.PacsDestination;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of the form about an organization, each with its own message when it is not right. */
class OrganizationFields extends FormLayout {

    private static final String ANY_TITLE = "X";
    private static final String ANY_HOST = "host.example";
    private static final int ANY_PORT = 104;

    private final Binder<OrganizationInput> binder = new Binder<>(OrganizationInput.class);
    private final TextField pacsTitle = text("pacsTitle");
    private final TextField pacsHost = text("pacsHost");
    private final IntegerField pacsPort = new IntegerField(label("pacsPort"));

    OrganizationFields(OrganizationInput start) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        name();
        address();
        access();
        mail();
        pacs();
        binder.readRecord(start);
    }

    /** What was typed, or empty when a field is not right; the messages then stand at the fields. */
    Optional<OrganizationForm> form() {
        try {
            return Optional.of(binder.writeRecord().form());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    private void name() {
        var name = text("legalName");
        name.setHelperText(getTranslation("organization.ui.legalName.help"));
        name.setMaxLength(OrganizationForm.MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        binder.forField(name)
                .withValidator(Checks.value(OrganizationForm::name))
                .bind("legalName");
        wide(name);
    }

    private void address() {
        wide(new H3(getTranslation("organization.ui.address")));
        var state = new ComboBox<String>(label("state"));
        state.setItems(PostalAddress.STATES.stream().sorted().toList());
        state.setPageSize(PostalAddress.STATES.size());
        state.setRequiredIndicatorVisible(true);
        binder.forField(wide(required(text("street"))))
                .withValidator(Checks.value(street -> PostalAddress.of(street, null, "x", "NY", "13202")))
                .bind("street");
        binder.forField(added(text("suite")))
                .withValidator(Checks.value(suite -> PostalAddress.of("x", suite, "x", "NY", "13202")))
                .bind("suite");
        binder.forField(added(required(text("city"))))
                .withValidator(Checks.value(city -> PostalAddress.of("x", null, city, "NY", "13202")))
                .bind("city");
        binder.forField(added(state))
                .asRequired(getTranslation("value.state.invalid"))
                .bind("state");
        binder.forField(added(required(text("zip"))))
                .withValidator(Checks.value(zip -> PostalAddress.of("x", null, "x", "NY", zip)))
                .bind("zip");
        binder.forField(added(text("phone")))
                .withValidator(Checks.optionalValue(PhoneNumber::of))
                .bind("phone");
    }

    private void access() {
        wide(new H3(getTranslation("organization.ui.access")));
        binder.forField(wide(check("participating"))).bind("participating");
        binder.forField(wide(check("emergencyCare"))).bind("emergencyCare");
    }

    private void mail() {
        wide(new H3(getTranslation("organization.ui.mail")));
        var domains = text("mailDomains");
        domains.setHelperText(getTranslation("organization.ui.mailDomains.help"));
        binder.forField(wide(domains))
                .withValidator(Checks.optionalValue(
                        typed -> OrganizationInput.domains(typed).forEach(OrganizationForm::domain)))
                .bind("mailDomains");
        var direct = text("directDomain");
        direct.setHelperText(getTranslation("organization.ui.directDomain.help"));
        binder.forField(wide(direct))
                .withValidator(Checks.optionalValue(OrganizationForm::domain))
                .bind("directDomain");
    }

    /** Either nothing of the destination is given or all of it. */
    private void pacs() {
        wide(new H3(getTranslation("organization.ui.pacs")));
        binder.forField(added(pacsTitle))
                .withValidator(Checks.valueIf(
                        title -> namesPacs(), title -> new PacsDestination(title, ANY_HOST, ANY_PORT, false)))
                .bind("pacsTitle");
        binder.forField(added(pacsHost))
                .withValidator(Checks.valueIf(
                        host -> namesPacs(), host -> new PacsDestination(ANY_TITLE, host, ANY_PORT, false)))
                .bind("pacsHost");
        binder.forField(added(pacsPort))
                .withValidator(Checks.valueIf(port -> namesPacs(), OrganizationFields::port))
                .bind("pacsPort");
        binder.forField(wide(check("pacsActive"))).bind("pacsActive");
    }

    private static void port(@Nullable Integer port) {
        new PacsDestination(ANY_TITLE, ANY_HOST, port == null ? 0 : port, false);
    }

    private boolean namesPacs() {
        return !pacsTitle.isEmpty() || !pacsHost.isEmpty() || !pacsPort.isEmpty();
    }

    private TextField text(String name) {
        return new TextField(label(name));
    }

    private Checkbox check(String name) {
        return new Checkbox(label(name));
    }

    private String label(String name) {
        return getTranslation("organization.ui." + name);
    }

    private static TextField required(TextField field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private <C extends Component> C added(C component) {
        add(component);
        return component;
    }

    private <C extends Component> C wide(C component) {
        add(component, 2);
        return component;
    }
}
