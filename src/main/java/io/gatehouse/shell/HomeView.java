package io.gatehouse.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Where one arrives after signing in: what each feature has to say to this person. */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    HomeView(List<HomePanel> features) {
        addClassName("page");
        add(new PageHeader(getTranslation("shell.home")));
        var panels = features.stream()
                .map(HomePanel::panel)
                .flatMap(Optional::stream)
                .toList();
        add(panels.isEmpty() ? nothing() : board(panels));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.home"));
    }

    private static Div board(List<com.vaadin.flow.component.Component> panels) {
        var board = new Div(panels.toArray(com.vaadin.flow.component.Component[]::new));
        board.addClassName("board");
        return board;
    }

    private EmptyState nothing() {
        return EmptyState.nothingHere(
                getTranslation("shell.home.empty.title"), getTranslation("shell.home.empty.text"));
    }
}
