package io.gatehouse.registration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationFilter;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desk shows, as its address says it: which part of the queue, the search, the order and the open request. Back,
 * reload and a copied link show the same again.
 */
record DeskAddress(
        QueueStatus status,
        String text,
        boolean newestFirst,
        @Nullable RegistrationId opened) {

    static final String REQUEST = "request";

    private static final String STATUS = "status";
    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String NEWEST = "newest";

    static DeskAddress start() {
        return new DeskAddress(QueueStatus.WAITING, "", false, null);
    }

    static DeskAddress of(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        return new DeskAddress(
                QueueStatus.of(query.getSingleParameter(STATUS).orElse("")),
                query.getSingleParameter(TEXT).orElse(""),
                query.getSingleParameter(SORT).filter(NEWEST::equals).isPresent(),
                event.getRouteParameters().get(REQUEST).flatMap(DeskAddress::id).orElse(null));
    }

    private static Optional<RegistrationId> id(String text) {
        try {
            return Optional.of(RegistrationId.of(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    DeskAddress withStatus(QueueStatus chosen) {
        return new DeskAddress(chosen, text, newestFirst, opened);
    }

    DeskAddress withText(String typed) {
        return new DeskAddress(status, typed.strip(), newestFirst, opened);
    }

    DeskAddress newestFirst(boolean newest) {
        return new DeskAddress(status, text, newest, opened);
    }

    DeskAddress opening(@Nullable RegistrationId id) {
        return new DeskAddress(status, text, newestFirst, id);
    }

    RegistrationFilter filter() {
        return new RegistrationFilter(text, status.states(), status == QueueStatus.SECOND, newestFirst);
    }

    boolean sameList(DeskAddress other) {
        return opening(null).equals(other.opening(null));
    }

    RouteParameters route() {
        return opened == null ? RouteParameters.empty() : new RouteParameters(REQUEST, opened.toString());
    }

    /** Only what differs from the usual. */
    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        if (status != QueueStatus.WAITING) {
            parameters.put(STATUS, status.inAddress());
        }
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        if (newestFirst) {
            parameters.put(SORT, NEWEST);
        }
        return QueryParameters.simple(parameters);
    }
}
