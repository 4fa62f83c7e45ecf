package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.AttributeMapping;
import io.gatehouse.reconciliation.adoption.SourceAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which attribute of the source means what. */
class FieldsPart extends Div {

    private final transient List<SourceAttribute> attributes;
    private final AttributeMapping before;
    private final Div form = new Div();

    FieldsPart(
            AdoptionService adoptions,
            AdoptionSourceService source,
            OrganizationService organizations,
            AdoptionRun run,
            Runnable next) {
        this.attributes = source.attributes(run.id());
        this.before = adoptions.mapping(run.id()).orElseThrow();
        addClassName("fields");
        form.addClassName("field-grid");
        var username = field("username", before.username());
        var first = field("firstName", before.firstName());
        var last = field("lastName", before.lastName());
        var full = field("fullName", before.fullName());
        var email = field("email", before.email());
        var phone = field("phone", before.phone());
        var title = field("title", before.title());
        var npi = field("npi", before.npi());
        var organization = field("organization", before.organization());
        var disabled = field("disabled", before.disabled());
        var value = new TextField(AdoptionWords.text("field.disabledValue"));
        value.setHelperText(AdoptionWords.text("field.disabledValue.help"));
        value.setValue(before.disabledValue());
        var otherwise = OrganizationChoice.of(organizations, AdoptionWords.text("field.otherwise"));
        otherwise.setHelperText(AdoptionWords.text("field.otherwise.help"));
        if (!before.otherwise().isEmpty()) {
            organizations.find(OrganizationId.of(before.otherwise())).ifPresent(otherwise::setValue);
        }
        form.add(value, otherwise);
        var button = new Button(AdoptionWords.text("match"), click -> {
            try {
                adoptions.match(
                        run.id(),
                        new AttributeMapping(
                                said(username),
                                said(first),
                                said(last),
                                said(full),
                                said(email),
                                said(phone),
                                said(title),
                                said(npi),
                                said(organization),
                                said(disabled),
                                value.getValue().strip(),
                                id(otherwise)));
                next.run();
            } catch (AdoptionRefusedException e) {
                Notifications.failure(getTranslation(e.code()));
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        var open = run.state() == AdoptionRun.State.MAPPING || run.state() == AdoptionRun.State.REVIEW;
        button.setVisible(open);
        form.setEnabled(open);
        add(new Paragraph(AdoptionWords.text("fields.line")), form, button);
    }

    private static String id(ComboBox<OrganizationDetails> choice) {
        var organization = choice.getValue();
        return organization == null ? "" : organization.id().toString();
    }

    private static String said(ComboBox<String> field) {
        return Objects.requireNonNullElse(field.getValue(), "");
    }

    private ComboBox<String> field(String key, String value) {
        var field = new ComboBox<String>(AdoptionWords.text("field." + key));
        var names =
                new ArrayList<>(attributes.stream().map(SourceAttribute::name).toList());
        if (key.equals("organization")) {
            names.add(AttributeMapping.BRANCH);
        }
        if (!value.isEmpty() && !names.contains(value)) {
            names.add(value);
        }
        field.setItems(names);
        field.setItemLabelGenerator(
                name -> name.equals(AttributeMapping.BRANCH) ? AdoptionWords.text("field.branch") : name);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> field.setHelperText(help(change.getValue())));
        if (!value.isEmpty()) {
            field.setValue(value);
        }
        form.add(field);
        return field;
    }

    /** How many have it, and what it looks like. */
    private String help(@Nullable String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(attribute ->
                        AdoptionWords.text("field.help", attribute.people(), String.join(" · ", attribute.samples())))
                .findFirst()
                .orElse("");
    }
}
