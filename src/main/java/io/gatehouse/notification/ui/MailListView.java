package io.gatehouse.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.notification.Mail;
import io.gatehouse.notification.MailFilter;
import io.gatehouse.notification.MailOperations;
import io.gatehouse.notification.MailService;
import io.gatehouse.notification.MailState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The outbox, the newest first. Search and filter are in the address. */
@Route(MailNavigation.LIST)
@Menu(title = "mail.ui.menu", order = 60, icon = "vaadin:envelope-o")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
class MailListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MailService mails;
    private final transient Clock clock;
    private final MailFilters filters;
    private final FailingMailBar failing;
    private final LazyGrid<Mail> grid;

    MailListView(MailService mails, MailOperations operations, Clock clock) {
        this.mails = mails;
        this.clock = clock;
        this.filters = new MailFilters(mails, this::show);
        this.failing = new FailingMailBar(operations, this::refresh);
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        var line = getTranslation(mails.capturing() ? "mail.ui.line.capturing" : "mail.ui.line.sending");
        add(new PageHeader(getPageTitle()).withLine(line), filters, failing, grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show(filters.filter());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.ui.menu");
    }

    private void columns() {
        grid.addLinkColumn(getTranslation("mail.ui.kind"), MailNavigation::page, mail -> mails.label(mail.template()))
                .setFlexGrow(2);
        grid.addColumn(mail -> mail.recipient().name())
                .setHeader(getTranslation("mail.ui.name"))
                .setFlexGrow(1);
        grid.addColumn(mail -> mail.recipient().address().value())
                .setHeader(getTranslation("mail.ui.address"))
                .setFlexGrow(2);
        grid.addComponentColumn(mail -> MailStates.badge(mail.state(), mails.capturing()))
                .setHeader(getTranslation("mail.ui.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (!mails.capturing()) {
            grid.addColumn(mail -> mail.state() == MailState.SENT ? "" : mail.lastAnswer())
                    .setHeader(getTranslation("mail.ui.answer"))
                    .setTooltipGenerator(Mail::lastAnswer)
                    .setFlexGrow(2);
            grid.addTimeColumn(getTranslation("mail.ui.next"), Mail::nextAttemptAt, clock);
        }
        grid.addTimeColumn(getTranslation("mail.ui.staged"), Mail::stagedAt, clock);
        grid.onPhone(this::block);
    }

    private Div block(Mail mail) {
        var link = new Anchor(MailNavigation.page(mail), mails.label(mail.template()));
        link.addClassName("row-link");
        var line = new Div(
                MailStates.badge(mail.state(), mails.capturing()),
                new Span(mail.recipient().address().value()),
                new RelativeTime(mail.stagedAt(), clock));
        line.addClassName("line");
        var block = new Div(link, line);
        block.addClassName("row-block");
        return block;
    }

    private void show(MailFilter filter) {
        failing.show(filters.failure());
        grid.setEmptyStateComponent(
                filter.equals(MailFilter.all()) ? none() : EmptyState.nothingMatches(filters::clear));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<Mail> read(int offset, int limit) {
                return mails.list(filter, offset, limit);
            }

            @Override
            public int count() {
                return mails.count(filter);
            }
        });
    }

    private void refresh() {
        filters.refresh();
        show(filters.filter());
    }

    private EmptyState none() {
        return EmptyState.nothingYet(getTranslation("mail.ui.none.title"), getTranslation("mail.ui.none.text"));
    }
}
