package io.gatehouse.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what a list is narrowed by in the address, so that back, reload and a copied link restore it. */
public final class UrlState implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String path;

    public UrlState(String path) {
        this.path = path;
    }

    /** Replaces the parameters in the address bar; empty ones are left out. */
    public void replace(Map<String, String> parameters) {
        var said = new TreeMap<>(parameters);
        said.values().removeIf(String::isBlank);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(said)));
    }
}
