package io.gatehouse.registration.ui;

import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Message;
import io.gatehouse.registration.RegistrationDetails;

/** Compares the applicant with somebody alike and carries out what is said of the two. */
final class Comparing {

    private final transient Desk desk;
    private final Answers answers;
    private final RegistrationDetails registration;
    private final Runnable asked;

    /** @param asked when a question was sent */
    Comparing(Desk desk, Answers answers, RegistrationDetails registration, Runnable asked) {
        this.desk = desk;
        this.answers = answers;
        this.registration = registration;
        this.asked = asked;
    }

    void with(AccountId other) {
        desk.linking()
                .person(other)
                .ifPresent(person -> new CompareDialog(
                                desk.linking().person(registration),
                                person,
                                desk.catalog(),
                                new CompareDialog.Outcomes(
                                        () -> answers.link(registration, other),
                                        () -> answers.tellApart(registration, other),
                                        this::ask))
                        .open());
    }

    /** The text says nothing of the other one: whoever asks must not learn who is known. */
    private boolean ask() {
        var text = new TextArea(Words.of("review.compare.question"));
        text.setValue(Words.of("review.compare.question.text"));
        text.setMaxLength(Message.MAX_TEXT);
        text.setWidthFull();
        new TaskDialog(
                        Words.of("review.compare.ask.title", registration.name().full()),
                        Words.of("review.question.ask"),
                        () -> send(text.getValue()))
                .with(text)
                .open();
        return true;
    }

    private boolean send(String text) {
        try {
            var sent = desk.conversations().ask(registration.id(), text);
            if (sent) {
                Notifications.success(
                        Words.of("review.question.asked", registration.name().full()));
                asked.run();
            } else {
                Notifications.failure(Words.of("review.question.ended"));
            }
            return sent;
        } catch (InvalidValueException e) {
            Notifications.failure(Words.of(e.code(), Message.MAX_TEXT));
            return false;
        }
    }
}
