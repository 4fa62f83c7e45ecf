package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Colleague;
import io.gatehouse.registration.Message;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Vouching;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the RHIO administrators of the organization that is chosen; where there are none, says what to do instead. */
final class VouchDialog {

    private final Desk desk;
    private final DeskCase request;
    private final Answers answers;
    private final @Nullable Vouching before;
    private final TextArea question = new TextArea(Words.of("review.vouching.question"));

    VouchDialog(Desk desk, DeskCase request, Answers answers, @Nullable Vouching before) {
        this.desk = desk;
        this.request = request;
        this.answers = answers;
        this.before = before;
    }

    void open() {
        var organization = request.review().organization();
        if (organization == null) {
            Notifications.failure(Words.of("review.vouching.noOrganization"));
            return;
        }
        var who = desk.vouching().administrators(registration().id(), organization.id());
        if (who.isEmpty()) {
            instead(organization.legalName()).open();
        } else {
            answers.open(asking(organization.id(), organization.legalName(), who));
        }
    }

    private RegistrationDetails registration() {
        return request.registration();
    }

    private TaskDialog asking(OrganizationId organization, String name, List<Colleague> who) {
        question.setMaxLength(Message.MAX_TEXT);
        question.setHelperText(Words.of("review.vouching.question.help"));
        question.setWidthFull();
        var dialog = new TaskDialog(
                        Words.of("review.vouching.ask.title"),
                        Words.of("review.vouching.send"),
                        () -> ask(organization))
                .withConsequences(consequences(name, who))
                .with(question);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                question.focus();
            }
        });
        return dialog;
    }

    private boolean ask(OrganizationId organization) {
        try {
            return answers.askToVouch(registration(), organization, question.getValue());
        } catch (InvalidValueException e) {
            Notifications.failure(Words.of(e.code(), Message.MAX_TEXT));
            return false;
        }
    }

    private List<String> consequences(String organization, List<Colleague> who) {
        var sentences = new ArrayList<String>();
        sentences.add(Words.of(
                "review.vouching.whom",
                organization,
                who.stream().map(Colleague::name).collect(Collectors.joining(", "))));
        if (before != null) {
            sentences.add(Words.of(
                    "review.vouching.before",
                    String.join(", ", before.asked()),
                    Moments.exact(before.askedAt()),
                    before.askedBy()));
        }
        sentences.add(Words.of("review.vouching.sees"));
        sentences.add(Words.of(
                switch (registration().state()) {
                    case RETURNED, APPROVED -> "review.vouching.stays";
                    default -> "review.vouching.waits";
                }));
        return sentences;
    }

    private Dialog instead(String organization) {
        var dialog = new Dialog(Words.of("review.vouching.ask.title"));
        var supervisor = registration().form().workplace().supervisor();
        var ways = new UnorderedList(
                new ListItem(
                        new Span(Words.of("review.vouching.instead.supervisor", supervisor.name()) + " "),
                        new Anchor(
                                "mailto:" + supervisor.email().value(),
                                supervisor.email().value()),
                        new Span(", " + supervisor.phone().national())),
                new ListItem(Words.of("review.vouching.instead.record")),
                new ListItem(Words.of("review.vouching.instead.appoint")));
        ways.addClassName("consequences");
        var body = new Div(new Paragraph(Words.of("review.vouching.nobodyAt", organization)), ways);
        body.addClassName("task-body");
        dialog.setWidth("32rem");
        dialog.add(body);
        dialog.getFooter().add(new Button(Words.of("ui.close"), click -> dialog.close()));
        return dialog;
    }
}
