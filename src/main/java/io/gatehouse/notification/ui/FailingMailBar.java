package io.gatehouse.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.notification.MailFailure;
import io.gatehouse.notification.MailOperations;
import java.util.List;
import java.util.Optional;

/** What the listed mails fail of, in the mail server's words, and the way to try them all again. */
class FailingMailBar extends Div {

    private final transient MailOperations operations;
    private final Runnable done;

    FailingMailBar(MailOperations operations, Runnable done) {
        this.operations = operations;
        this.done = done;
        addClassName("waiting");
    }

    void show(Optional<MailFailure> failure) {
        removeAll();
        setVisible(failure.isPresent());
        failure.ifPresent(failing -> add(
                new Span(getTranslation("mail.ui.failure.example", failing.example())),
                new Button(getTranslation("mail.ui.retryAll", failing.mails()), click -> confirm(failing))));
    }

    private void confirm(MailFailure failing) {
        var sentences = failing.mails() > MailOperations.AT_ONCE
                ? List.of(
                        getTranslation("mail.ui.retryAll.sure"),
                        getTranslation("mail.ui.retryAll.some", MailOperations.AT_ONCE))
                : List.of(getTranslation("mail.ui.retryAll.sure"));
        new TaskDialog(
                        getTranslation("mail.ui.retryAll", failing.mails()),
                        getTranslation("mail.ui.retry"),
                        () -> retried(failing))
                .withConsequences(sentences)
                .readyToConfirm()
                .open();
    }

    private boolean retried(MailFailure failing) {
        var tried = operations.retryAll(failing.kind());
        Notifications.success(getTranslation("mail.ui.retryAll.done", tried));
        done.run();
        return true;
    }
}
