package io.gatehouse.registration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import io.gatehouse.common.RegistrationId;

/** The ways to the review desk. */
public final class RequestsNavigation {

    private RequestsNavigation() {}

    public static void toQueue(UI ui) {
        ui.navigate(RequestsView.class);
    }

    public static void toRequest(UI ui, RegistrationId id) {
        go(ui, DeskAddress.start().opening(id));
    }

    /** The address of a request, for links. */
    public static String request(RegistrationId id) {
        return "requests/" + id;
    }

    static void go(UI ui, DeskAddress address) {
        ui.navigate(RequestsView.class, address.route(), address.query());
    }

    static String link(DeskAddress address) {
        var path = RouteConfiguration.forApplicationScope().getUrl(RequestsView.class, address.route());
        var query = address.query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
