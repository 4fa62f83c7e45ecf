package io.gatehouse.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementGroups;
import io.gatehouse.catalog.EntitlementHolders;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.catalog.Risk;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be granted: what it opens, how risky it is, who holds it, and whether its group is there. */
@Route("services-and-roles")
@Menu(title = "catalog.ui.menu", order = 40, icon = "vaadin:list-ul")
@RolesAllowed("SUPPORT_LEAD")
class CatalogView extends Div implements HasDynamicTitle {

    private final transient Catalog catalog;
    private final transient EntitlementHolders holders;
    private final transient EntitlementGroups groups;
    private final transient Checklists checklists;
    private final transient EntitlementDialogs dialogs;
    private final LazyGrid<Entitlement> grid;
    private transient Map<String, Long> held = Map.of();
    private transient Map<String, Set<ChecklistItem>> proven = Map.of();
    private transient Optional<Set<String>> present = Optional.empty();

    CatalogView(
            Catalog catalog,
            EntitlementHolders holders,
            EntitlementGroups groups,
            Checklists checklists,
            EntitlementDialogs dialogs) {
        this.catalog = catalog;
        this.holders = holders;
        this.groups = groups;
        this.checklists = checklists;
        this.dialogs = dialogs;
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        add(new PageHeader(getPageTitle()).withLine(getTranslation("catalog.ui.line")), grid);
        grid.addThemeNames("wrap-cell-content");
        columns();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.ui.menu");
    }

    private void columns() {
        grid.addComponentColumn(this::words)
                .setHeader(getTranslation("catalog.ui.entitlement"))
                .setFlexGrow(4);
        grid.addColumn(row -> getTranslation("catalog.ui.kind." + row.kind()))
                .setHeader(getTranslation("catalog.ui.kind"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::risk)
                .setHeader(getTranslation("catalog.ui.risk"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::group)
                .setHeader(getTranslation("catalog.ui.group"))
                .setFlexGrow(2);
        grid.addNumberColumn(getTranslation("catalog.ui.held"), this::people);
        grid.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        grid.onPhone(this::block);
    }

    private Div words(Entitlement row) {
        var sentence = new Div(row.sentence());
        sentence.addClassName("hint");
        var words = new Div(new Div(row.label()), sentence);
        var items = proven.getOrDefault(row.code(), Set.of());
        if (!items.isEmpty()) {
            words.add(new Div(getTranslation(
                    "catalog.ui.checklist.first",
                    items.stream()
                            .sorted()
                            .map(item -> getTranslation("catalog.checklist." + item))
                            .collect(Collectors.joining(", ")))));
        }
        return words;
    }

    private Component risk(Entitlement row) {
        var tone = row.risk() == Risk.HIGH ? Tone.ATTENTION : Tone.QUIET;
        return new StateBadge(getTranslation("catalog.ui.risk." + row.risk()), tone);
    }

    private Component group(Entitlement row) {
        var group = row.group();
        return group == null ? new Span("–") : new Div(new Code(group), inDirectory(row));
    }

    private Div inDirectory(Entitlement row) {
        return new Div(present.map(codes -> codes.contains(row.code())
                        ? new StateBadge(getTranslation("catalog.ui.group.there"), Tone.GOOD)
                        : new StateBadge(getTranslation("catalog.ui.group.missing"), Tone.ATTENTION))
                .orElseGet(() -> new StateBadge(getTranslation("catalog.ui.group.unknown"), Tone.QUIET)));
    }

    private long people(Entitlement row) {
        return held.getOrDefault(row.code(), 0L);
    }

    private Div buttons(Entitlement row) {
        var buttons = new Div();
        buttons.addClassName("actions");
        if (row.kind() != EntitlementKind.ACCESS_LEVEL) {
            var checklist =
                    new Button(getTranslation("catalog.ui.checklist"), click -> dialogs.checklist(row, this::edited));
            checklist.addThemeVariants(ButtonVariant.TERTIARY);
            checklist.setAriaLabel(getTranslation("catalog.ui.checklist.title", row.label()));
            buttons.add(checklist);
        }
        buttons.add(editButton(row));
        return buttons;
    }

    private Button editButton(Entitlement row) {
        var button = new Button(getTranslation("catalog.ui.edit"), click -> dialogs.edit(row, this::edited));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("catalog.ui.edit.title", row.label()));
        return button;
    }

    private Component block(Entitlement row) {
        var kind = new Span(getTranslation("catalog.ui.kind." + row.kind()));
        var line = new Div(kind, risk(row), new Span(getTranslation("catalog.ui.heldBy", people(row))));
        line.addClassName("line");
        var block = new Div(words(row), line, group(row), buttons(row));
        block.addClassName("row-block");
        return block;
    }

    private void edited(Entitlement after) {
        Notifications.success(getTranslation("catalog.ui.saved", after.label()));
        refresh();
    }

    private void refresh() {
        held = holders.count();
        proven = checklists.all();
        present = groups.present();
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<Entitlement> read(int offset, int limit) {
                return catalog.current().stream().skip(offset).limit(limit).toList();
            }

            @Override
            public int count() {
                return catalog.current().size();
            }
        });
    }
}
