package io.gatehouse.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.gatehouse.common.ui.MenuCount;
import io.gatehouse.common.ui.ShellNotice;
import io.gatehouse.security.CurrentActor;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Menu at the side, who is signed in below it, the view beside it. Views enter the menu by {@code @Menu}. */
@Layout
@JsModule("context://session.js")
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient List<ShellNotice> features;
    private final transient List<MenuCount> counts;
    private final Map<String, Span> counters = new HashMap<>();
    private final Div notices = new Div();
    private final Div page = new Div(notices);

    MainLayout(
            CurrentActor actor,
            AuthenticationContext authentication,
            List<ShellNotice> features,
            List<MenuCount> counts) {
        this.features = features;
        this.counts = counts;
        notices.addClassName("shell-notices");
        page.addClassName("shell-page");
        setContent(page);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(menu()), new Footer(new UserMenu(actor.get(), authentication)));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        addToNavbar(true, toggle, new Span(getTranslation("shell.name")));
    }

    /** The view is the page's main part, so that readers of the page can skip the menu. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("role", "main");
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            content.getElement().removeFromParent();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        notices.removeAll();
        features.stream().map(ShellNotice::notice).flatMap(Optional::stream).forEach(notices::add);
        counts.forEach(this::count);
    }

    private void count(MenuCount feature) {
        var counter = counters.get(feature.path());
        if (counter != null) {
            var count = feature.count();
            counter.setText(Integer.toString(count));
            counter.setVisible(count > 0);
        }
    }

    private Header brand() {
        var picture = new Image("gatehouse.svg", "");
        var home = new Anchor("", picture, new Span(getTranslation("shell.name")));
        home.addClassName("brand");
        return new Header(home);
    }

    private SideNav menu() {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        return menu;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        if (counts.stream().anyMatch(feature -> feature.path().equals(path(entry)))) {
            item.setSuffixComponent(counter(path(entry)));
        }
        return item;
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private Span counter(String path) {
        var counter = new Span();
        counter.addClassName("menu-count");
        counter.setVisible(false);
        counters.put(path, counter);
        return counter;
    }
}
