package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.DecisionRecord;
import io.gatehouse.registration.RecordedFinding;
import java.util.Comparator;
import java.util.Locale;

/** What was known when a request was decided: what the checks had found, and the plan for the directory. */
final class RecordDialog extends Dialog {

    RecordDialog(DecisionRecord record) {
        setHeaderTitle(Words.of("review.record.title"));
        setWidth("min(44rem, 100%)");
        var who = new Paragraph(Words.of("review.record.by", record.by(), Moments.exact(record.at())));
        who.addClassName("quiet");
        var checks = new Section(Words.of("review.checks.title"), findings(record));
        var known = new Div(who, checks);
        if (record.plan() != null) {
            var plan = new PlanSection();
            plan.show(record.plan());
            known.add(plan);
        }
        known.addClassName("record");
        add(known);
        var close = new Button(Words.of("review.record.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static UnorderedList findings(DecisionRecord record) {
        var list = new UnorderedList();
        list.addClassName("findings");
        record.findings().stream()
                .sorted(Comparator.comparing(RecordedFinding::level).reversed())
                .forEach(finding -> list.add(item(finding)));
        return list;
    }

    private static ListItem item(RecordedFinding finding) {
        var badge = new StateBadge(finding.title(), ChecksSection.tone(finding.level()));
        badge.getElement().setAttribute("title", Words.of("review.level." + finding.level()));
        var text = new Div(new Span(finding.text()));
        if (finding.hint() != null && finding.level() != CheckLevel.OK) {
            var way = new Paragraph(finding.hint());
            way.addClassName("hint");
            text.add(way);
        }
        var item = new ListItem(badge, text);
        item.addClassName(finding.level().name().toLowerCase(Locale.ROOT));
        return item;
    }
}
