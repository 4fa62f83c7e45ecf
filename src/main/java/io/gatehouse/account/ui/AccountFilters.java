package io.gatehouse.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list of accounts is narrowed by. A value in the address that cannot be meant is passed over. */
class AccountFilters extends Div {

    private final transient OrganizationService organizations;
    private final transient Consumer<AccountFilter> changed;
    private final UrlState address = new UrlState(AccountsNavigation.LIST);
    private final SearchField search =
            new SearchField(getTranslation("account.ui.search"), getTranslation("account.ui.search.hint"));
    private final Select<AccountState> state = new Select<>();
    private final Button organizationChip = new Button(VaadinIcon.CLOSE_SMALL.create());
    private transient @Nullable OrganizationDetails organization;

    AccountFilters(OrganizationService organizations, Consumer<AccountFilter> changed) {
        this.organizations = organizations;
        this.changed = changed;
        addClassName("filters");
        state.setAriaLabel(getTranslation("account.ui.state.filter"));
        state.setItems(AccountState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("account.ui.state.any"));
        state.setItemLabelGenerator(this::label);
        search.addValueChangeListener(change -> tell(change.isFromClient()));
        state.addValueChangeListener(change -> tell(change.isFromClient()));
        organizationChip.setIconAfterText(true);
        organizationChip.addClickListener(click -> anyOrganization());
        add(search, state, organizationChip);
    }

    void read(QueryParameters parameters) {
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        state.setValue(parameters
                .getSingleParameter("state")
                .flatMap(AccountFilters::state)
                .orElse(null));
        organization = parameters
                .getSingleParameter("organization")
                .flatMap(AccountFilters::id)
                .flatMap(organizations::find)
                .orElse(null);
        showChip();
    }

    AccountFilter filter() {
        return new AccountFilter(
                search.getValue(), state.getValue(), organization == null ? null : organization.id(), null);
    }

    void clear() {
        search.clear();
        state.clear();
        anyOrganization();
    }

    private void anyOrganization() {
        organization = null;
        showChip();
        tell(true);
    }

    private void showChip() {
        var name = organization == null ? "" : organization.legalName();
        organizationChip.setVisible(organization != null);
        organizationChip.setText(getTranslation("account.ui.at", name));
        organizationChip.setAriaLabel(getTranslation("account.ui.at.clear", name));
    }

    private void tell(boolean byViewer) {
        if (byViewer) {
            address.replace(Map.of(
                    "q", search.getValue(),
                    "state", state.isEmpty() ? "" : state.getValue().name(),
                    "organization",
                            organization == null ? "" : organization.id().toString()));
            changed.accept(filter());
        }
    }

    private String label(@Nullable AccountState choice) {
        return choice == null ? getTranslation("account.ui.state.any") : getTranslation("account.state." + choice);
    }

    private static Optional<AccountState> state(String name) {
        return Arrays.stream(AccountState.values())
                .filter(state -> state.name().equals(name))
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
