package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.SourceGroup;
import java.util.List;

/** The groups of the source, and which service each stands for. */
class GroupsPart extends Div {

    private final transient AdoptionSourceService source;
    private final transient List<Entitlement> services;
    private final transient AdoptionRun run;

    GroupsPart(AdoptionSourceService source, Catalog catalog, AdoptionRun run) {
        this.source = source;
        this.services = catalog.services().stream()
                .filter(service -> !service.privileged() && service.offered())
                .toList();
        this.run = run;
        addClassName("fill");
        var grid = new LazyGrid<SourceGroup>(AdoptionWords.text("step.GROUPS"));
        grid.addComponentColumn(group -> {
                    var name = AdoptionWords.wrapped(group.cn());
                    name.setTitle(group.dn());
                    return name;
                })
                .setHeader(AdoptionWords.text("group.there"))
                .setFlexGrow(2);
        grid.addNumberColumn(AdoptionWords.text("group.size"), SourceGroup::size);
        grid.addComponentColumn(this::choice)
                .setHeader(AdoptionWords.text("group.means"))
                .setFlexGrow(2);
        grid.onPhone(group -> {
            var block = new Div(
                    new Span(AdoptionWords.text("organization.block", group.cn(), group.size())), choice(group));
            block.addClassName("row-block");
            return block;
        });
        grid.setEmptyStateComponent(
                EmptyState.nothingYet(AdoptionWords.text("groups.none"), AdoptionWords.text("groups.none.text")));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<SourceGroup> read(int offset, int limit) {
                return source.groups(run.id(), offset, limit);
            }

            @Override
            public int count() {
                return source.countGroups(run.id());
            }
        });
        add(new Paragraph(AdoptionWords.text("groups.line")), grid);
    }

    private Component choice(SourceGroup group) {
        var choice = new Select<Entitlement>();
        choice.setAriaLabel(AdoptionWords.text("group.means"));
        choice.setItems(services);
        choice.setItemLabelGenerator(
                service -> service == null ? AdoptionWords.text("group.foreign") : service.label());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(AdoptionWords.text("group.foreign"));
        choice.setWidthFull();
        services.stream()
                .filter(service -> service.code().equals(group.entitlement()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.setEnabled(run.state() == AdoptionRun.State.REVIEW || run.state() == AdoptionRun.State.MAPPING);
        choice.addValueChangeListener(change -> {
            try {
                var chosen = change.getValue();
                source.meansService(run.id(), group.id(), chosen == null ? null : chosen.code());
                Notifications.success(AdoptionWords.text("kept"));
            } catch (AdoptionRefusedException e) {
                Notifications.failure(getTranslation(e.code()));
            }
        });
        return choice;
    }
}
