package io.gatehouse.notification.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.notification.MailTextDetails;
import io.gatehouse.notification.MailTextService;
import io.gatehouse.notification.MailWording;
import io.gatehouse.notification.WordingProblem;
import io.gatehouse.notification.WordingProblem.Part;
import java.util.List;
import java.util.stream.Collectors;

/** Subject and text of a mail. What is wrong with them stands at the field, and else how they read beside it. */
class MailTextFields extends Div {

    private final transient MailTextService texts;
    private final transient MailTextDetails text;
    private final TextField title = new TextField(text("title"));
    private final TextArea body = new TextArea(text("body"));
    private final MailPreviewPart preview = new MailPreviewPart();

    MailTextFields(MailTextService texts, MailTextDetails text) {
        this.texts = texts;
        this.text = text;
        title.setValue(text.wording().title());
        title.setRequiredIndicatorVisible(true);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValue(text.wording().body());
        body.setRequiredIndicatorVisible(true);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setHelperText(text(text.linked() ? "body.help.linked" : "body.help"));
        title.addValueChangeListener(change -> right());
        body.addValueChangeListener(change -> right());
        add(title, body);
        right();
    }

    MailWording wording() {
        return new MailWording(title.getValue(), body.getValue());
    }

    MailPreviewPart preview() {
        return preview;
    }

    /** Says at the fields what is wrong, if anything is. */
    boolean right() {
        var problems = texts.problems(text.template(), text.language(), wording());
        title.setErrorMessage(sentences(problems, Part.TITLE));
        title.setInvalid(problems.stream().anyMatch(problem -> problem.part() == Part.TITLE));
        body.setErrorMessage(sentences(problems, Part.BODY));
        body.setInvalid(problems.stream().anyMatch(problem -> problem.part() == Part.BODY));
        preview.show(texts.preview(text.template(), text.language(), wording()));
        return problems.isEmpty();
    }

    /** What the places are filled with. */
    Div places() {
        var list = new DescriptionList();
        list.addClassName("mail-places");
        text.places().forEach(place -> {
            list.add(new DescriptionList.Term(new Code("{{" + place + "}}")));
            list.add(new DescriptionList.Description(text("place." + place)));
        });
        return new Div(new H3(text("places")), list);
    }

    private static String sentences(List<WordingProblem> problems, Part part) {
        return sentences(
                problems.stream().filter(problem -> problem.part() == part).toList());
    }

    static String sentences(List<WordingProblem> problems) {
        return problems.stream()
                .map(problem -> I18NProvider.translate(
                        problem.code(), problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private static String text(String key) {
        return I18NProvider.translate("mail.text.ui." + key);
    }
}
