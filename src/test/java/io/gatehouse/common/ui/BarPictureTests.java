package io.gatehouse.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarPictureTests {

    @Test
    void drawsLengthsInProportionAndNothingForNone() {
        var svg = new BarPicture(
                        "T",
                        List.of(
                                new BarChart.Bar("All", 100, "a"),
                                new BarChart.Bar("Half", 50, "b"),
                                new BarChart.Bar("None", 0, "c"),
                                new BarChart.Bar("Few", 1, "d")))
                .svg();

        assertThat(svg)
                .contains("width=\"172\"", "width=\"86\"", "width=\"0\" height=\"16\"", "width=\"2\" height=\"16\"");
    }

    @Test
    void showsHostileWordsAsText() {
        var svg = new BarPicture(
                        "<script>", List.of(new BarChart.Bar("\"><script>alert(1)</script>", 1, "x\" onload=\"")))
                .svg();

        assertThat(svg).doesNotContain("<script", "x\" onload");
    }
}
