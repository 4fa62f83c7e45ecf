package io.gatehouse.registration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk shows, as its address says it: which list, and which request is open. Back, reload and a copied link restore it. */
record DeskAddress(QueueFilter list, @Nullable RegistrationId opened) {

    static final String REQUEST = "request";

    static DeskAddress start() {
        return new DeskAddress(QueueFilter.START, null);
    }

    static DeskAddress of(BeforeEnterEvent event) {
        return new DeskAddress(
                QueueFilter.of(event.getLocation().getQueryParameters()),
                event.getRouteParameters().get(REQUEST).flatMap(DeskAddress::id).orElse(null));
    }

    private static Optional<RegistrationId> id(String text) {
        try {
            return Optional.of(RegistrationId.of(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    DeskAddress showing(QueueFilter wanted) {
        return new DeskAddress(wanted, opened);
    }

    DeskAddress opening(@Nullable RegistrationId id) {
        return new DeskAddress(list, id);
    }

    RouteParameters route() {
        return opened == null ? RouteParameters.empty() : new RouteParameters(REQUEST, opened.toString());
    }

    QueryParameters query() {
        return QueryParameters.simple(list.parameters());
    }
}
