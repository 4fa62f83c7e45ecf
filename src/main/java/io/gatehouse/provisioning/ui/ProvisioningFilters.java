package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.provisioning.ProvisioningFilter;
import io.gatehouse.provisioning.ProvisioningState;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed by; the choices say how many each would show. */
class ProvisioningFilters extends Div {

    private final transient Consumer<ProvisioningFilter> changed;
    private final UrlState address = new UrlState(ProvisioningNavigation.LIST);
    private final Select<ProvisioningState> state = new Select<>();
    private final Span count = new Span();
    private final Button anyError = new Button();
    private @Nullable String error;
    private transient Map<ProvisioningState, Integer> counts = Map.of();

    ProvisioningFilters(Consumer<ProvisioningFilter> changed) {
        this.changed = changed;
        addClassName("filters");
        count.addClassName("count");
        state.setWidth("14rem");
        state.setAriaLabel(getTranslation("provisioning.ui.filter"));
        state.setItems(
                ProvisioningState.PARKED,
                ProvisioningState.RETRYING,
                ProvisioningState.PENDING,
                ProvisioningState.SKIPPED);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("provisioning.ui.filter.any"));
        state.setItemLabelGenerator(this::label);
        state.addValueChangeListener(change -> tell(change.isFromClient()));
        anyError.setIcon(VaadinIcon.CLOSE_SMALL.create());
        anyError.setIconAfterText(true);
        anyError.addThemeVariants(ButtonVariant.SMALL);
        anyError.addClickListener(click -> {
            error = null;
            tell(true);
        });
        add(state, anyError, count);
    }

    void read(QueryParameters parameters) {
        state.setValue(parameters
                .getSingleParameter("state")
                .flatMap(ProvisioningFilters::state)
                .orElse(null));
        error = parameters.getSingleParameter("error").orElse(null);
    }

    /** Says which failure the list is narrowed to; a press widens it again. */
    void named(String failure) {
        anyError.setVisible(error != null);
        anyError.setText(failure);
        anyError.setAriaLabel(getTranslation("provisioning.ui.filter.anyError", failure));
    }

    ProvisioningFilter filter() {
        return new ProvisioningFilter(state.getValue(), error);
    }

    void clear() {
        state.clear();
        error = null;
        tell(true);
    }

    void counted(Map<ProvisioningState, Integer> numbers, int shown) {
        counts = numbers;
        state.setItemLabelGenerator(this::label);
        count.setText(getTranslation("provisioning.ui.count", shown));
    }

    private void tell(boolean byViewer) {
        if (byViewer) {
            address.replace(Map.of(
                    "state", state.isEmpty() ? "" : state.getValue().name(), "error", error == null ? "" : error));
            changed.accept(filter());
        }
    }

    private String label(@Nullable ProvisioningState choice) {
        return choice == null
                ? getTranslation("provisioning.ui.filter.any")
                : getTranslation(
                        "provisioning.ui.filter.choice",
                        ProvisioningStates.label(choice),
                        counts.getOrDefault(choice, 0));
    }

    private static Optional<ProvisioningState> state(String name) {
        return Arrays.stream(ProvisioningState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
