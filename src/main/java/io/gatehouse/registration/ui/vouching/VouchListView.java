package io.gatehouse.registration.ui.vouching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.VouchRow;
import io.gatehouse.registration.VouchService;
import io.gatehouse.registration.Vouching.Standing;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Requests to vouch for: those that wait for an answer, then those that are answered and not decided yet. */
@Route(VouchListView.PATH)
@Menu(title = "vouch.menu.short", order = 12, icon = "vaadin:handshake")
@RolesAllowed("RHIO_ADMINISTRATOR")
class VouchListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "vouch";

    private final transient VouchService vouching;
    private final transient Clock clock;

    VouchListView(VouchService vouching, Clock clock) {
        this.vouching = vouching;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var rows = vouching.list();
        var waiting = rows.stream().filter(row -> row.standing().awaitsAnswer()).toList();
        var answered =
                rows.stream().filter(row -> !row.standing().awaitsAnswer()).toList();
        add(new PageHeader(getTranslation("vouch.menu")).withLine(getTranslation("vouch.line")));
        if (rows.isEmpty()) {
            add(EmptyState.nothingHere(getTranslation("vouch.empty.title"), getTranslation("vouch.empty.text")));
        }
        if (!waiting.isEmpty()) {
            add(new Section(getTranslation("vouch.waiting"), list(waiting)));
        }
        if (!answered.isEmpty()) {
            add(new Section(getTranslation("vouch.answered"), list(answered)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vouch.menu");
    }

    private UnorderedList list(List<VouchRow> rows) {
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.forEach(row -> list.add(item(row)));
        return list;
    }

    private ListItem item(VouchRow row) {
        var name = new Anchor(PATH + "/" + row.id(), row.name());
        name.addClassName("name");
        var about =
                new Div(new Span(row.jobTitle()), new Span(row.organization()), new RelativeTime(row.askedAt(), clock));
        about.addClassNames("dotted", "quiet");
        return new ListItem(new Div(name, about), state(row));
    }

    private Component state(VouchRow row) {
        var by = row.answeredBy();
        if (by != null) {
            return Standings.badge(row.standing(), by);
        }
        return row.standing() == Standing.UNANSWERED
                ? Standings.badge(row.standing())
                : new Span(getTranslation("vouch.due", Moments.day(row.dueAt())));
    }
}
