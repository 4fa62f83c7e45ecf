package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.desk.SavedView;
import io.gatehouse.registration.desk.SavedViewOutcome;
import java.util.Optional;
import java.util.function.Function;

/** Saves the list that is shown under a name, or renames, shares and removes the view that it is. */
final class ViewMenu extends Span {

    private final transient Desk desk;
    private final transient Runnable changed;

    private ViewMenu(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("view-menu");
    }

    static ViewMenu toSave(Desk desk, QueueFilter filter, Runnable changed) {
        var menu = new ViewMenu(desk, changed);
        var save = new Button(
                Words.of("review.views.save"), VaadinIcon.BOOKMARK_O.create(), click -> menu.askToSave(filter));
        save.addThemeVariants(ButtonVariant.TERTIARY);
        menu.add(save);
        return menu;
    }

    /** Empty when the viewer may change nothing about it. */
    static Optional<ViewMenu> toChange(Desk desk, SavedView view, Runnable changed) {
        var me = desk.actor().get();
        var mine = view.shared() ? me.lead() : view.owner().equals(me.accountId());
        if (!mine) {
            return Optional.empty();
        }
        var menu = new ViewMenu(desk, changed);
        menu.offer(view, me.lead());
        return Optional.of(menu);
    }

    private void offer(SavedView view, boolean lead) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.LUMO_ICON);
        var root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(Words.of("review.views.change", view.name()));
        item(root, "rename", () -> askToRename(view));
        if (lead) {
            item(
                    root,
                    view.shared() ? "withdraw" : "share",
                    () -> done(desk.views().share(view.id(), !view.shared()), view.shared() ? "withdraw" : "share"));
        }
        item(root, "remove", () -> askToRemove(view));
        add(bar);
    }

    private static void item(MenuItem root, String what, Runnable act) {
        root.getSubMenu().addItem(Words.of("review.views." + what), click -> act.run());
    }

    private void askToSave(QueueFilter filter) {
        var query = QueryParameters.simple(filter.parameters()).getQueryString();
        askForName("save", "", name -> desk.views().save(name, query));
    }

    private void askToRename(SavedView view) {
        askForName("rename", view.name(), name -> desk.views().rename(view.id(), name));
    }

    private void askForName(String what, String now, Function<String, SavedViewOutcome> act) {
        var name = new TextField(Words.of("review.views.name"), now, "");
        name.setMaxLength(SavedView.MAX_NAME);
        name.setWidthFull();
        name.setHelperText(Words.of("review.views.name.help"));
        var dialog = new TaskDialog(Words.of("review.views." + what + ".title"), Words.of("review.views.keep"), () -> {
            var outcome = act.apply(name.getValue());
            var refused = outcome != SavedViewOutcome.DONE;
            name.setInvalid(refused);
            name.setErrorMessage(refused ? refusal(outcome) : "");
            return !refused && done(outcome, what);
        });
        dialog.with(name).confirmedByEnterIn(name).addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                name.focus();
            }
        });
        dialog.open();
    }

    private void askToRemove(SavedView view) {
        new TaskDialog(
                        Words.of("review.views.remove.title", view.name()),
                        Words.of("review.views.remove"),
                        () -> done(desk.views().remove(view.id()), "remove"))
                .with(new Paragraph(Words.of(view.shared() ? "review.views.remove.shared" : "review.views.remove.own")))
                .dangerous()
                .readyToConfirm()
                .open();
    }

    private boolean done(SavedViewOutcome outcome, String what) {
        if (outcome == SavedViewOutcome.DONE) {
            Notifications.success(Words.of("review.views." + what + ".done"));
        } else {
            Notifications.failure(refusal(outcome));
        }
        changed.run();
        return true;
    }

    private static String refusal(SavedViewOutcome outcome) {
        return Words.of("review.views.refused." + outcome.name());
    }
}
