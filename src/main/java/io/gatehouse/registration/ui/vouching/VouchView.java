package io.gatehouse.registration.ui.vouching;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.VouchPage;
import io.gatehouse.registration.VouchService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;

/**
 * A person to vouch for. Who may not see it is told what everybody is told about a page that does not exist, so that the
 * address tells nothing about who asked for access where.
 */
@Route(VouchListView.PATH + "/:request")
@PermitAll
class VouchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient VouchService vouching;
    private final transient Catalog catalog;
    private final transient Clock clock;
    private String title = getTranslation("vouch.menu");

    VouchView(VouchService vouching, Catalog catalog, Clock clock) {
        this.vouching = vouching;
        this.catalog = catalog;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("request")
                .flatMap(VouchView::id)
                .flatMap(vouching::page)
                .orElseThrow(NotFoundException::new));
    }

    private static Optional<RegistrationId> id(String typed) {
        try {
            return Optional.of(RegistrationId.of(typed));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(VouchPage page) {
        title = page.name();
        removeAll();
        add(header(page));
        var person = page.person();
        if (person == null) {
            add(new Section(getTranslation("vouch.closed.title"), new Paragraph(getTranslation("vouch.closed.text"))));
        } else {
            add(new PersonSection(page.name(), page.organization(), person, catalog));
        }
        add(new AnswerSection(page, vouching, clock, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
    }

    private PageHeader header(VouchPage page) {
        var asked = new Span(
                new Span(getTranslation("vouch.asked", page.askedBy())), new RelativeTime(page.askedAt(), clock));
        asked.addClassName("dotted");
        var header = new PageHeader(page.name()).withLine(asked);
        return page.may() == VouchPage.May.LOOK
                ? header
                : header.under(getTranslation("vouch.menu"), VouchListView.PATH);
    }
}
