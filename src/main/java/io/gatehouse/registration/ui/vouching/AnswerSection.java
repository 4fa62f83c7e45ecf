package io.gatehouse.registration.ui.vouching;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.VouchAnswer;
import io.gatehouse.registration.VouchPage;
import io.gatehouse.registration.VouchService;
import io.gatehouse.registration.Vouching.Standing;
import java.time.Clock;
import java.util.Objects;

/** The question to the RHIO administrator, the answer that counts, and the two ways to answer. */
final class AnswerSection extends Div {

    private final transient VouchPage page;
    private final transient VouchService vouching;
    private final transient Clock clock;
    private final transient Runnable answered;

    /** @param answered what follows when the page is no longer as it is shown */
    AnswerSection(VouchPage page, VouchService vouching, Clock clock, Runnable answered) {
        this.page = page;
        this.vouching = vouching;
        this.clock = clock;
        this.answered = answered;
        var section = new Section(text(page.person() == null ? "answer" : "question"));
        if (page.person() != null && !page.question().isEmpty()) {
            section.add(said(page.question()));
        }
        if (page.answer() != null) {
            show(section, page.answer());
        }
        switch (page.may()) {
            case ANSWER -> section.add(quiet(text("until", Moments.exact(page.dueAt()))), buttons());
            case CHANGE -> section.add(quiet(text("mayChange")), changes(Objects.requireNonNull(page.answer())));
            case READ -> section.add(quiet(text("answeredByColleague")));
            case LOOK -> section.add(quiet(text("onlyAdministrators")));
            case OWN -> section.add(quiet(text("own")));
            case CLOSED -> setVisible(page.answer() != null);
        }
        add(section);
    }

    private void show(Section section, VouchAnswer answer) {
        var badge = Standings.badge(answer.vouched() ? Standing.VOUCHED : Standing.REFUSED);
        var who = new Div(new Span(answer.by()), new RelativeTime(answer.at(), clock));
        who.addClassNames("dotted", "quiet");
        section.add(new Div(badge), who);
        if (!answer.text().isEmpty()) {
            section.add(said(answer.text()));
        }
    }

    private Div buttons() {
        var yes = button("yes", true);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        return ways(yes, button("no", false));
    }

    private Div changes(VouchAnswer answer) {
        return answer.vouched()
                ? ways(button("change.no", false), button("change.remark", true))
                : ways(button("change.yes", true), button("change.reason", false));
    }

    private Button button(String name, boolean vouches) {
        return new Button(text(name), click -> new AnswerDialog(page, vouches, vouching, answered).open());
    }

    private static Div ways(Button... buttons) {
        var ways = new Div(buttons);
        ways.addClassName("answer-ways");
        return ways;
    }

    private static Paragraph said(String words) {
        var said = new Paragraph(words);
        said.addClassName("said");
        return said;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    static String text(String name, Object... arguments) {
        return I18NProvider.translate("vouch." + name, arguments);
    }
}
