package io.gatehouse.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.notification.MailLanguage;
import io.gatehouse.notification.MailTextService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Every mail there is, with its text in each language. */
@Route(MailNavigation.TEXTS)
@Menu(title = "mail.text.ui.menu", order = 61, icon = "vaadin:text-label")
@RolesAllowed("SUPPORT_LEAD")
class MailTextsView extends Div implements HasDynamicTitle {

    private final transient Clock clock;
    private final LazyGrid<MailTextRow> grid;

    MailTextsView(MailTextService texts, Clock clock) {
        this.clock = clock;
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        add(new PageHeader(getPageTitle()).withLine(getTranslation("mail.text.ui.line")), grid);
        columns();
        show(MailTextRow.of(texts.list()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.text.ui.menu");
    }

    private void columns() {
        grid.addLinkColumn(
                        getTranslation("mail.text.ui.mail"),
                        row -> MailNavigation.text(row.template(), MailLanguage.ENGLISH),
                        MailTextRow::label)
                .setFlexGrow(3);
        for (var language : MailLanguage.values()) {
            grid.addComponentColumn(row -> state(row, language))
                    .setHeader(MailTextRow.name(language))
                    .setWidth("9rem")
                    .setFlexGrow(0);
        }
        grid.addTimeColumn(getTranslation("mail.text.ui.changed"), MailTextRow::changedAt, clock);
        grid.onPhone(this::block);
    }

    private Component state(MailTextRow row, MailLanguage language) {
        var words = getTranslation(row.own(language) ? "mail.text.ui.own" : "mail.text.ui.standard");
        var link = new Anchor(MailNavigation.text(row.template(), language), words);
        link.setAriaLabel(row.label() + ", " + MailTextRow.name(language) + ": " + words);
        return link;
    }

    private Component block(MailTextRow row) {
        var link = new Anchor(MailNavigation.text(row.template(), MailLanguage.ENGLISH), row.label());
        link.addClassName("row-link");
        var line = new Div();
        line.addClassName("line");
        for (var language : MailLanguage.values()) {
            line.add(new Div(MailTextRow.name(language) + ": "), state(row, language));
        }
        if (row.changedAt() != null) {
            line.add(new RelativeTime(row.changedAt(), clock));
        }
        var block = new Div(link, line);
        block.addClassName("row-block");
        return block;
    }

    private void show(List<MailTextRow> rows) {
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<MailTextRow> read(int offset, int limit) {
                return rows.stream().skip(offset).limit(limit).toList();
            }

            @Override
            public int count() {
                return rows.size();
            }
        });
    }
}
