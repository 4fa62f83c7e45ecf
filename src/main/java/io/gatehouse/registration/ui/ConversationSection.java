package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.Conversation;
import io.gatehouse.registration.Conversation.Standing;
import io.gatehouse.registration.Message;
import io.gatehouse.registration.RegistrationDetails;

/** What was asked and answered, and a line for asking the applicant something. */
final class ConversationSection extends Div {

    private final transient Desk desk;
    private final RegistrationDetails registration;
    private final OrderedList messages = new OrderedList();
    private final TextArea text = new TextArea();
    private final Div standing = new Div();

    ConversationSection(Desk desk, RegistrationDetails registration) {
        this.desk = desk;
        this.registration = registration;
        messages.addClassName("notes");
        text.setAriaLabel(Words.of("review.question.text"));
        text.setPlaceholder(Words.of("review.question.text"));
        text.setMaxLength(Message.MAX_TEXT);
        var ask = new Button(Words.of("review.question.ask"), click -> ask());
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> ask.setEnabled(true));
        var line = new Div(text, ask);
        line.addClassName("note-line");
        line.setVisible(registration.canBeAsked());
        add(new Section(Words.of("review.question.title"), standing, messages, line));
        show();
    }

    private void ask() {
        if (text.getValue().isBlank()) {
            text.focus();
            return;
        }
        try {
            if (desk.conversations().ask(registration.id(), text.getValue())) {
                text.clear();
                Notifications.success(
                        Words.of("review.question.asked", registration.name().full()));
            } else {
                Notifications.failure(Words.of("review.question.ended"));
            }
        } catch (InvalidValueException e) {
            Notifications.failure(Words.of(e.code(), Message.MAX_TEXT));
        }
        show();
    }

    private void show() {
        var conversation = desk.conversations().of(registration.id());
        messages.removeAll();
        conversation.messages().forEach(message -> messages.add(item(message)));
        messages.setVisible(!conversation.messages().isEmpty());
        standing.removeAll();
        standing.add(badge(conversation));
    }

    private ListItem item(Message message) {
        var who = new Div(
                new Span(message.fromStaff() ? message.author() : Words.of("review.question.by", message.author())),
                new RelativeTime(message.writtenAt(), desk.clock()));
        who.addClassNames("dotted", "quiet");
        var words = new Paragraph(message.text());
        words.addClassName("note-text");
        return new ListItem(who, words);
    }

    static StateBadge badge(Conversation conversation) {
        var standing = conversation.standing();
        var badge = new StateBadge(
                Words.of("review.question.standing." + standing),
                standing == Standing.ANSWERED ? Tone.GOOD : Tone.ATTENTION);
        badge.setVisible(standing != Standing.NOTHING_ASKED);
        return badge;
    }
}
