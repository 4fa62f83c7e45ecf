package io.gatehouse.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page the back office lives in: theme, styles, icon, light and dark as the system says. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class Appearance implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Gatehouse");
        page.setViewport("width=device-width, initial-scale=1");
        page.addFavIcon("icon", "gatehouse.svg", "any");
        page.addMetaTag("robots", "noindex");
    }
}
