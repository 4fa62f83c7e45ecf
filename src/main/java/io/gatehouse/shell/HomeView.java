package io.gatehouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.FigureTile;
import io.gatehouse.common.ui.HomeCharts;
import io.gatehouse.common.ui.HomeFigures;
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

    HomeView(List<HomeFigures> figures, List<HomeCharts> charts, List<HomePanel> features) {
        addClassName("page");
        add(new PageHeader(getTranslation("shell.home")));
        var panels = features.stream()
                .map(HomePanel::panel)
                .flatMap(Optional::stream)
                .toList();
        var tiles = figures.stream()
                .flatMap(feature -> feature.figures().stream())
                .map(FigureTile::new)
                .toList();
        var drawn =
                charts.stream().flatMap(feature -> feature.charts().stream()).toList();
        addIfAny("figures", tiles);
        addIfAny("charts", drawn);
        addIfAny("board", panels);
        if (tiles.isEmpty() && drawn.isEmpty() && panels.isEmpty()) {
            add(nothing());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.home"));
    }

    private void addIfAny(String cssClass, List<? extends Component> parts) {
        if (!parts.isEmpty()) {
            var together = new Div(parts.toArray(Component[]::new));
            together.addClassName(cssClass);
            add(together);
        }
    }

    private EmptyState nothing() {
        return EmptyState.nothingHere(
                getTranslation("shell.home.empty.title"), getTranslation("shell.home.empty.text"));
    }
}
