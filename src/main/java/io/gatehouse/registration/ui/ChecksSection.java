package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.Review;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the checks found: what stops and what to know first, with the way to mend it; what is fine folded away below. */
final class ChecksSection extends Div {

    private final Function<CheckFinding, @Nullable Component> mending;
    private boolean unfolded;

    /** @param mending what can be done about a finding right here, or null */
    ChecksSection(Function<CheckFinding, @Nullable Component> mending) {
        this.mending = mending;
    }

    void show(Review review) {
        removeAll();
        var open = review.findings().stream()
                .filter(finding -> finding.level() != CheckLevel.OK)
                .sorted(Comparator.comparing(CheckFinding::level).reversed())
                .toList();
        var fine = review.findings().stream()
                .filter(finding -> finding.level() == CheckLevel.OK)
                .toList();
        var section = new Section(Words.of("review.checks.title"));
        if (!open.isEmpty()) {
            section.add(list(open));
        }
        section.add(folded(fine, open.isEmpty()));
        add(section);
    }

    private Details folded(List<CheckFinding> fine, boolean clean) {
        var summary =
                new StateBadge(Words.of(clean ? "review.checks.clean" : "review.checks.fine", fine.size()), Tone.GOOD);
        var details = new Details(summary);
        if (unfolded) {
            details.add(list(fine));
        }
        details.setOpened(unfolded);
        details.addOpenedChangeListener(change -> {
            unfolded = change.isOpened();
            details.removeAll();
            if (unfolded) {
                details.add(list(fine));
            }
        });
        return details;
    }

    private UnorderedList list(List<CheckFinding> findings) {
        var list = new UnorderedList();
        list.addClassName("findings");
        findings.forEach(finding -> list.add(item(finding)));
        return list;
    }

    private ListItem item(CheckFinding finding) {
        var badge = new StateBadge(Words.of("review.check." + finding.check() + ".title"), tone(finding.level()));
        badge.getElement().setAttribute("title", Words.of("review.level." + finding.level()));
        var text = new Div(Words.of(finding.sentence()));
        var hint = finding.hint();
        if (hint != null) {
            var way = new Paragraph(Words.of(hint));
            way.addClassName("hint");
            text.add(way);
        }
        var item = new ListItem(badge, text);
        item.addClassName(finding.level().name().toLowerCase(java.util.Locale.ROOT));
        var mend = mending.apply(finding);
        if (mend != null) {
            item.add(mend);
        }
        return item;
    }

    static Tone tone(CheckLevel level) {
        return switch (level) {
            case OK -> Tone.GOOD;
            case WARNING -> Tone.ATTENTION;
            case STOP -> Tone.STOP;
        };
    }
}
