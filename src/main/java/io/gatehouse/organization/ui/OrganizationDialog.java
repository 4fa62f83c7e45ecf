package io.gatehouse.organization.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.organization.OrganizationChangedMeanwhileException;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationExistsException;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import java.util.function.Consumer;
import java.util.function.Function;

/** Enters a new organization, or edits one that is there. */
final class OrganizationDialog {

    private OrganizationDialog() {}

    static void create(OrganizationService organizations, Consumer<OrganizationDetails> done) {
        open("organization.ui.create", OrganizationInput.blank(), organizations::create, done);
    }

    static void edit(
            OrganizationService organizations, OrganizationDetails details, Consumer<OrganizationDetails> done) {
        open(
                "organization.ui.edit",
                OrganizationInput.of(details),
                form -> organizations.edit(details.id(), details.version(), form),
                done);
    }

    private static void open(
            String key,
            OrganizationInput start,
            Function<OrganizationForm, OrganizationDetails> save,
            Consumer<OrganizationDetails> done) {
        var fields = new OrganizationFields(start);
        var dialog = new TaskDialog(
                I18NProvider.translate(key),
                I18NProvider.translate("organization.ui.save"),
                () -> fields.form().map(form -> saved(form, save, done)).orElse(false));
        dialog.wide().with(fields).open();
    }

    private static boolean saved(
            OrganizationForm form,
            Function<OrganizationForm, OrganizationDetails> save,
            Consumer<OrganizationDetails> done) {
        try {
            var details = save.apply(form);
            Notifications.success(I18NProvider.translate("organization.ui.saved", details.legalName()));
            done.accept(details);
            return true;
        } catch (OrganizationExistsException e) {
            Notifications.failure(I18NProvider.translate("organization.ui.exists", form.legalName()));
        } catch (OrganizationChangedMeanwhileException e) {
            Notifications.failure(I18NProvider.translate("organization.ui.meanwhile"));
        }
        return false;
    }
}
