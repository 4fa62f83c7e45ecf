package io.gatehouse.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.organization.OrganizationChangedMeanwhileException;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationNaming;
import io.gatehouse.organization.ShortNameEffects;
import io.gatehouse.organization.ShortNameTakenException;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a support lead change by what name an organization's groups are found in the directory. */
@SpringComponent
class ShortNameDialogs {

    private final OrganizationNaming naming;
    private final ShortNameEffects effects;
    private final CurrentActor actor;

    ShortNameDialogs(OrganizationNaming naming, ShortNameEffects effects, CurrentActor actor) {
        this.naming = naming;
        this.effects = effects;
        this.actor = actor;
    }

    /** Empty for who may not. */
    Optional<Button> button(OrganizationDetails organization, Consumer<OrganizationDetails> done) {
        return actor.get().lead()
                ? Optional.of(new Button(text("button"), click -> open(organization, done)))
                : Optional.empty();
    }

    private void open(OrganizationDetails organization, Consumer<OrganizationDetails> done) {
        var name = new TextField(text("label"));
        name.setValue(organization.shortName());
        name.setHelperText(text("help"));
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.LAZY);
        var consequences = new UnorderedList();
        consequences.addClassName("consequences");
        consequences.getElement().setAttribute("aria-live", "polite");
        name.addValueChangeListener(change -> {
            consequences.removeAll();
            if (checked(name) && !name.getValue().strip().equals(organization.shortName())) {
                effects.renaming(organization, name.getValue().strip())
                        .forEach(sentence -> consequences.add(new ListItem(sentence)));
            }
        });
        new TaskDialog(
                        text("title", organization.legalName()),
                        text("save"),
                        () -> checked(name) && renamed(organization, name, done))
                .with(name, consequences)
                .open();
    }

    private static boolean checked(TextField name) {
        try {
            OrganizationNaming.shortName(name.getValue());
            name.setInvalid(false);
            return true;
        } catch (InvalidValueException e) {
            name.setErrorMessage(I18NProvider.translate(e.code()));
            name.setInvalid(true);
            return false;
        }
    }

    private boolean renamed(OrganizationDetails organization, TextField name, Consumer<OrganizationDetails> done) {
        try {
            var after = naming.rename(organization.id(), organization.version(), name.getValue());
            Notifications.success(text("saved", after.shortName()));
            done.accept(after);
            return true;
        } catch (ShortNameTakenException e) {
            name.setErrorMessage(text("taken"));
            name.setInvalid(true);
        } catch (OrganizationChangedMeanwhileException e) {
            Notifications.failure(I18NProvider.translate("organization.ui.meanwhile"));
        }
        return false;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("organization.ui.shortName." + key, arguments);
    }
}
