package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.MemberRemoval;
import io.gatehouse.provisioning.ui.ResultCodeWords;
import java.time.Clock;
import java.util.List;

/** What came of taking a member out, group by group: with what the server said where it did not, and when it is tried again. */
class RemovalList extends UnorderedList {

    private final transient Clock clock;

    RemovalList(List<MemberRemoval> removals, Clock clock) {
        this.clock = clock;
        addClassName("removals");
        removals.stream().map(this::item).forEach(this::add);
    }

    private ListItem item(MemberRemoval removal) {
        var head = new Div(
                new Span(removal.member().group().path()),
                new StateBadge(getTranslation("reconciliation.ui.removal." + removal.state()), tone(removal.state())));
        head.addClassName("line");
        var item = new ListItem(head);
        var code = removal.lastCode();
        if (code != null) {
            item.add(new Div(ResultCodeWords.meaning(code)));
        }
        var message = removal.lastMessage();
        if (message != null) {
            var said = new Div(message);
            said.addClassName("quiet");
            item.add(said);
        }
        var next = removal.nextAttempt();
        if (next != null && code != null) {
            item.add(new Div(
                    new Span(getTranslation("reconciliation.ui.removal.next") + " "), new RelativeTime(next, clock)));
        }
        return item;
    }

    private static Tone tone(MemberRemoval.State state) {
        return switch (state) {
            case DUE -> Tone.PROGRESS;
            case RETRYING -> Tone.ATTENTION;
            case PARKED -> Tone.STOP;
            case REMOVED, ABSENT, KEPT -> Tone.GOOD;
        };
    }
}
