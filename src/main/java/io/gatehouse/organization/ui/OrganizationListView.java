package io.gatehouse.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** All organizations, with search and whether they participate; both are in the address. */
@Route(OrganizationsNavigation.LIST)
@Menu(title = "organization.ui.menu", order = 30, icon = "vaadin:building-o")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
class OrganizationListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final transient OrganizationService organizations;
    private final LazyGrid<OrganizationDetails> grid;
    private final SearchField search;
    private final Select<String> participating = new Select<>();
    private final UrlState address = new UrlState(OrganizationsNavigation.LIST);

    OrganizationListView(OrganizationService organizations) {
        this.organizations = organizations;
        this.grid = new LazyGrid<>(getPageTitle());
        this.search = new SearchField(
                getTranslation("organization.ui.search"), getTranslation("organization.ui.search.hint"));
        addClassNames("page", "list");
        add(header(), filters(), grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        participating.setValue(parameters
                .getSingleParameter("participating")
                .filter(List.of(YES, NO)::contains)
                .orElse(null));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.ui.menu");
    }

    private PageHeader header() {
        var create = new Button(
                getTranslation("organization.ui.create"),
                click -> OrganizationDialog.create(
                        organizations, details -> OrganizationsNavigation.open(details.id())));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader(getPageTitle()).withActions(create);
    }

    private Div filters() {
        participating.setAriaLabel(getTranslation("organization.ui.participating.filter"));
        participating.setItems(YES, NO);
        participating.setEmptySelectionAllowed(true);
        participating.setEmptySelectionCaption(getTranslation("organization.ui.participating.any"));
        participating.setItemLabelGenerator(choice -> choice == null
                ? getTranslation("organization.ui.participating.any")
                : getTranslation("organization.ui.participating." + choice));
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        participating.addValueChangeListener(change -> changed(change.isFromClient()));
        var filters = new Div(search, participating, grid.counted("organization.ui.count"));
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        grid.addLinkColumn(
                        getTranslation("organization.ui.legalName"),
                        row -> OrganizationsNavigation.page(row.id()),
                        OrganizationDetails::legalName)
                .setFlexGrow(3);
        grid.addColumn(row -> row.address().city() + ", " + row.address().state())
                .setHeader(getTranslation("organization.ui.city"))
                .setFlexGrow(1);
        grid.addColumn(row -> row.directDomain() == null ? "" : row.directDomain())
                .setHeader(getTranslation("organization.ui.directDomain"))
                .setFlexGrow(2);
        grid.addComponentColumn(OrganizationStates::badge)
                .setHeader(getTranslation("organization.ui.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(OrganizationListView::block);
    }

    private static Div block(OrganizationDetails row) {
        var link = new Anchor(OrganizationsNavigation.page(row.id()), row.legalName());
        link.addClassName("row-link");
        var line =
                new Div(new Span(row.address().city() + ", " + row.address().state()), OrganizationStates.badge(row));
        line.addClassName("line");
        var block = new Div(link, line);
        block.addClassName("row-block");
        return block;
    }

    private void changed(boolean byViewer) {
        if (byViewer) {
            address.replace(Map.of("q", search.getValue(), "participating", chosen()));
            show();
        }
    }

    private String chosen() {
        return participating.isEmpty() ? "" : participating.getValue();
    }

    private void show() {
        var filter = new OrganizationFilter(
                search.getValue(), participating.isEmpty() ? null : YES.equals(participating.getValue()));
        grid.setEmptyStateComponent(
                filter.equals(OrganizationFilter.all()) ? none() : EmptyState.nothingMatches(this::clear));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<OrganizationDetails> read(int offset, int limit) {
                return organizations.list(filter, offset, limit);
            }

            @Override
            public int count() {
                return organizations.count(filter);
            }
        });
    }

    private EmptyState none() {
        return EmptyState.nothingYet(
                getTranslation("organization.ui.none.title"), getTranslation("organization.ui.none.text"));
    }

    private void clear() {
        search.clear();
        participating.clear();
        changed(true);
    }
}
