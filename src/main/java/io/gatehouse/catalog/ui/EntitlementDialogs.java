package io.gatehouse.catalog.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.catalog.CatalogEditing;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementChangedMeanwhileException;
import io.gatehouse.catalog.EntitlementForm;
import io.gatehouse.catalog.EntitlementGroups;
import io.gatehouse.catalog.GroupNameTakenException;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Edits an entitlement; a new group name is shown with what it does in the directory before it is saved. */
@SpringComponent
class EntitlementDialogs {

    private final CatalogEditing editing;
    private final EntitlementGroups groups;
    private final Checklists checklists;

    EntitlementDialogs(CatalogEditing editing, EntitlementGroups groups, Checklists checklists) {
        this.editing = editing;
        this.groups = groups;
        this.checklists = checklists;
    }

    void edit(Entitlement entitlement, Consumer<Entitlement> done) {
        var fields = new EntitlementFields(entitlement, name -> groups.renaming(entitlement, name));
        new TaskDialog(
                        text("edit.title", entitlement.label()),
                        text("save"),
                        () -> fields.form()
                                .map(form -> saved(entitlement, form, done))
                                .orElse(false))
                .wide()
                .with(fields, fields.effects())
                .open();
    }

    /** What has to be proven before it is granted. */
    void checklist(Entitlement entitlement, Consumer<Entitlement> done) {
        var items = new CheckboxGroup<ChecklistItem>(text("checklist.items"));
        items.setItems(ChecklistItem.values());
        items.setItemLabelGenerator(item -> I18NProvider.translate("catalog.checklist." + item));
        items.setValue(checklists.all().getOrDefault(entitlement.code(), Set.of()));
        new TaskDialog(text("checklist.title", entitlement.label()), text("save"), () -> {
                    checklists.decide(entitlement.code(), items.getValue());
                    done.accept(entitlement);
                    return true;
                })
                .withConsequences(List.of(text("checklist.waits"), text("checklist.stays")))
                .with(items)
                .open();
    }

    private boolean saved(Entitlement entitlement, EntitlementForm form, Consumer<Entitlement> done) {
        try {
            done.accept(editing.edit(entitlement.code(), entitlement.version(), form));
            return true;
        } catch (EntitlementChangedMeanwhileException e) {
            Notifications.failure(text("meanwhile"));
        } catch (GroupNameTakenException e) {
            Notifications.failure(text("taken", String.valueOf(form.group())));
        }
        return false;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("catalog.ui." + key, arguments);
    }
}
