package io.gatehouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTable;
import io.gatehouse.common.ui.FigureTile;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.Test;

class HomeViewTests extends ViewTest {

    @Test
    void showsALeadSixNumbersAndThreeChartsWithTheirTables() {
        navigate(HomeView.class);

        assertThat($(FigureTile.class).all())
                .hasSize(6)
                .allSatisfy(tile -> assertThat(tile.getHref()).isNotBlank());
        assertThat($(NativeTable.class).all()).hasSize(3);
    }
}
