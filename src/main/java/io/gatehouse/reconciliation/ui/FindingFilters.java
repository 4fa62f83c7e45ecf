package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.FindingClass;
import io.gatehouse.reconciliation.FindingFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list of findings is narrowed by; a value in the address that cannot be meant is passed over. */
class FindingFilters extends Div {

    private final transient OrganizationService organizations;
    private final transient Consumer<FindingFilter> changed;
    private final UrlState address = new UrlState(ReconciliationNavigation.FINDINGS);
    private final SearchField search = new SearchField(
            getTranslation("reconciliation.ui.search"), getTranslation("reconciliation.ui.search.hint"));
    private final Select<FindingClass> kind = new Select<>();
    private final ComboBox<OrganizationDetails> organization = new ComboBox<>();
    private final Checkbox open = new Checkbox(getTranslation("reconciliation.ui.open"));
    private transient Map<FindingClass, Long> counts = Map.of();

    FindingFilters(OrganizationService organizations, Consumer<FindingFilter> changed) {
        this.organizations = organizations;
        this.changed = changed;
        addClassName("filters");
        kind.setAriaLabel(getTranslation("reconciliation.ui.class"));
        kind.setItems(FindingClass.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("reconciliation.ui.class.any"));
        kind.setItemLabelGenerator(this::label);
        kind.setWidth("14rem");
        organization.setAriaLabel(getTranslation("reconciliation.ui.organization"));
        organization.setPlaceholder(getTranslation("reconciliation.ui.organization.any"));
        organization.setItemLabelGenerator(OrganizationDetails::legalName);
        organization.setClearButtonVisible(true);
        organization.setItems(query -> organizations
                .list(new OrganizationFilter(query.getFilter().orElse(""), null), query.getOffset(), query.getLimit())
                .stream());
        organization.setWidth("13rem");
        search.addValueChangeListener(change -> tell(change.isFromClient()));
        kind.addValueChangeListener(change -> tell(change.isFromClient()));
        organization.addValueChangeListener(change -> tell(change.isFromClient()));
        open.addValueChangeListener(change -> tell(change.isFromClient()));
        add(search, kind, organization, open);
    }

    /** Unanswered ones unless the address says otherwise. */
    void read(QueryParameters parameters) {
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        kind.setValue(parameters
                .getSingleParameter("class")
                .flatMap(FindingFilters::known)
                .orElse(null));
        organization.setValue(parameters
                .getSingleParameter("organization")
                .flatMap(FindingFilters::id)
                .flatMap(organizations::find)
                .orElse(null));
        open.setValue(!parameters.getSingleParameter("all").isPresent());
    }

    FindingFilter filter() {
        var at = organization.getValue();
        return new FindingFilter(kind.getValue(), at == null ? null : at.id(), open.getValue(), search.getValue());
    }

    void clear() {
        search.clear();
        kind.clear();
        organization.clear();
        open.setValue(false);
        tell(true);
    }

    boolean narrowed() {
        return !filter().equals(FindingFilter.unanswered());
    }

    void counted(Map<FindingClass, Long> numbers) {
        counts = numbers;
        kind.setItemLabelGenerator(this::label);
    }

    private void tell(boolean byViewer) {
        if (byViewer) {
            var at = organization.getValue();
            address.replace(Map.of(
                    "q", search.getValue(),
                    "class", kind.isEmpty() ? "" : kind.getValue().name(),
                    "organization", at == null ? "" : at.id().toString(),
                    "all", open.getValue() ? "" : "1"));
            changed.accept(filter());
        }
    }

    private String label(@Nullable FindingClass choice) {
        return choice == null
                ? getTranslation("reconciliation.ui.class.any")
                : getTranslation(
                        "reconciliation.ui.class.choice", RunWords.label(choice), counts.getOrDefault(choice, 0L));
    }

    private static Optional<FindingClass> known(String name) {
        return Arrays.stream(FindingClass.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<OrganizationId> id(String text) {
        try {
            return Optional.of(OrganizationId.of(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
