package io.gatehouse.registration.ui.vouching;

import static io.gatehouse.registration.ui.vouching.AnswerSection.text;

import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.VouchAnswer;
import io.gatehouse.registration.VouchOutcome;
import io.gatehouse.registration.VouchPage;
import io.gatehouse.registration.VouchService;
import java.util.List;

/** Vouches, with a remark if there is one; or says why not. */
final class AnswerDialog {

    private final VouchPage page;
    private final boolean vouches;
    private final VouchService vouching;
    private final Runnable answered;
    private final TextArea words = new TextArea();

    AnswerDialog(VouchPage page, boolean vouches, VouchService vouching, Runnable answered) {
        this.page = page;
        this.vouches = vouches;
        this.vouching = vouching;
        this.answered = answered;
    }

    void open() {
        var way = vouches ? "yes" : "no";
        words.setLabel(text(way + ".words"));
        words.setHelperText(text(way + ".words.help"));
        words.setMaxLength(VouchAnswer.MAX_TEXT);
        words.setRequiredIndicatorVisible(!vouches);
        words.setWidthFull();
        words.setValue(said());
        words.addValueChangeListener(change -> words.setInvalid(false));
        var dialog = new TaskDialog(text(way + ".title", page.name()), text(way + ".do"), this::answer)
                .withConsequences(
                        List.of(text(way + ".means", page.name(), page.organization()), text(way + ".follows")))
                .with(words);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                words.focus();
            }
        });
        dialog.open();
    }

    /** Who keeps the answer changes its words. */
    private String said() {
        var before = page.answer();
        return before != null && before.vouched() == vouches ? before.text() : "";
    }

    private boolean answer() {
        try {
            return told(vouching.answer(page.id(), vouches, words.getValue()));
        } catch (InvalidValueException e) {
            words.setErrorMessage(text(e.code().substring("vouch.".length()), VouchAnswer.MAX_TEXT));
            words.setInvalid(true);
            return false;
        }
    }

    private boolean told(VouchOutcome outcome) {
        switch (outcome) {
            case VouchOutcome.Taken taken -> Notifications.success(text("done"));
            case VouchOutcome.AnsweredAlready(var who, var at) ->
                Notifications.failure(text("late", who, Moments.exact(at)));
            case VouchOutcome.OwnRequest own -> Notifications.failure(text("own"));
            case VouchOutcome.Closed closed -> Notifications.failure(text("closed.text"));
            case VouchOutcome.Unknown unknown -> Notifications.failure(text("closed.text"));
        }
        answered.run();
        return true;
    }
}
