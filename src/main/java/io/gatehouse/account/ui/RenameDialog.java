package io.gatehouse.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountRenaming;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.account.UsernameVerdict;
import io.gatehouse.common.ui.TaskDialog;
import java.util.List;
import java.util.Locale;

/** Gives another username: the verdict while it is typed, free ones to choose from, and what the directory would change. */
class RenameDialog {

    private static final int PAUSE_MILLIS = 400;
    private static final int LONGEST = 32;
    private static final int SUGGESTED = 3;

    private final AccountRenaming renaming;
    private final UsernamePolicy usernames;
    private final AccountSnapshot account;
    private final Runnable again;
    private final TextField username = new TextField(text("username"));
    private final Note note = new Note();
    private final PlanPlace plan;

    RenameDialog(
            AccountRenaming renaming,
            UsernamePolicy usernames,
            AccountPlan plan,
            AccountSnapshot account,
            Runnable again) {
        this.renaming = renaming;
        this.usernames = usernames;
        this.account = account;
        this.again = again;
        this.plan = new PlanPlace(plan);
        username.setMaxLength(LONGEST);
        username.setAutocapitalize(Autocapitalize.NONE);
        username.getElement().setAttribute("spellcheck", "false");
        username.setRequiredIndicatorVisible(true);
        username.setWidthFull();
        username.setValueChangeMode(ValueChangeMode.LAZY);
        username.setValueChangeTimeout(PAUSE_MILLIS);
        username.addValueChangeListener(change -> judge());
    }

    void open() {
        var name = account.name().full();
        new TaskDialog(text("title", name), text("do"), this::renamed)
                .wide()
                .withConsequences(List.of(text("what", name), text("kept", account.username()), text("told", name)))
                .with(username, suggestions(), note, plan)
                .open();
    }

    private Div suggestions() {
        var line = new Div(new Span(text("free")));
        line.addClassNames("suggestions", "quiet");
        usernames.free(account.name()).limit(SUGGESTED).forEach(free -> {
            var button = new Button(free.value(), click -> username.setValue(free.value()));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            line.add(button);
        });
        return line;
    }

    private String typed() {
        return username.getValue().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the username can be given. What it is called now is no change. */
    private boolean judge() {
        plan.empty();
        if (typed().isEmpty() || typed().equals(account.username())) {
            return invalid(text(typed().isEmpty() ? "missing" : "same"));
        }
        var verdict = renaming.check(account.id(), typed());
        if (verdict != UsernameVerdict.FREE) {
            return invalid(text("verdict." + verdict));
        }
        username.setInvalid(false);
        username.setHelperText(text("verdict.FREE"));
        plan.show(() -> renaming.draft(account.id(), typed()));
        return true;
    }

    private boolean invalid(String why) {
        username.setHelperText("");
        username.setErrorMessage(why);
        username.setInvalid(true);
        return false;
    }

    private boolean renamed() {
        if (!judge()) {
            return false;
        }
        var done = Attempt.done(
                text("done", account.name().full(), typed()),
                () -> renaming.rename(account.id(), account.revision(), typed(), note.text()));
        again.run();
        return done;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("account.ui.rename." + key, arguments);
    }
}
