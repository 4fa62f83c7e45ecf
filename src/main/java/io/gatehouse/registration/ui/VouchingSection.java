package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.StateMark;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.VouchAnswer;
import io.gatehouse.registration.Vouching;
import io.gatehouse.registration.Vouching.Standing;

/** What the RHIO administrators were asked and answered, and the way to ask them. */
final class VouchingSection extends Div {

    private final transient Desk desk;
    private final Button ask = new Button();

    VouchingSection(Desk desk, DeskCase request, Answers answers) {
        this.desk = desk;
        var vouching = desk.vouching().of(request.registration().id());
        ask.setText(Words.of(vouching.isPresent() ? "review.vouching.again" : "review.vouching.ask"));
        ask.addClickListener(click -> new VouchDialog(desk, request, answers, vouching.orElse(null)).open());
        ask.setVisible(request.registration().canBeVouched());
        setVisible(ask.isVisible() || vouching.isPresent());
        var section = new Section(Words.of("review.vouching.title")).withActions(ask);
        vouching.ifPresentOrElse(
                asked -> show(section, asked), () -> section.add(quiet(Words.of("review.vouching.none"))));
        add(section);
    }

    private void show(Section section, Vouching vouching) {
        var who = new Div(
                new Span(Words.of("review.vouching.asked", String.join(", ", vouching.asked()), vouching.askedBy())),
                new RelativeTime(vouching.askedAt(), desk.clock()));
        who.addClassNames("dotted", "quiet");
        section.add(new Div(badge(vouching)), who);
        if (!vouching.question().isEmpty()) {
            section.add(text(vouching.question()));
        }
        var answer = vouching.answer();
        if (answer != null) {
            show(section, answer);
        }
    }

    private void show(Section section, VouchAnswer answer) {
        var who = new Div(new Span(answer.by()), new RelativeTime(answer.at(), desk.clock()));
        who.addClassNames("dotted", "quiet");
        section.add(who);
        if (!answer.text().isEmpty()) {
            section.add(text(answer.text()));
        }
    }

    private static Paragraph text(String typed) {
        var text = new Paragraph(typed);
        text.addClassName("said");
        return text;
    }

    private static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    /** A decision rests: nothing is to be asked beside it. */
    void rest() {
        ask.setVisible(false);
    }

    static StateBadge badge(Vouching vouching) {
        return new StateBadge(words(vouching.standing()), tone(vouching.standing()));
    }

    static StateMark mark(Standing standing) {
        return new StateMark(words(standing), tone(standing));
    }

    private static String words(Standing standing) {
        return Words.of("review.vouching.standing." + standing);
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case VOUCHED -> Tone.GOOD;
            case REFUSED -> Tone.STOP;
            case ASKED -> Tone.PROGRESS;
            default -> Tone.ATTENTION;
        };
    }
}
