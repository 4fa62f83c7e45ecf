package io.gatehouse.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * Bars beside each other as inline SVG, and the same as a table for who reads numbers rather than lengths. Each bar leads to
 * its list.
 */
public final class BarChart extends Composite<Section> {

    private final String title;
    private final List<Bar> bars;

    /** @param href the list behind it, made by the filter that was counted */
    public record Bar(String label, int value, String href) {}

    public BarChart(String title, List<Bar> bars) {
        this.title = title;
        this.bars = List.copyOf(bars);
    }

    /** What is shown, from top to bottom. */
    public List<Bar> bars() {
        return bars;
    }

    @Override
    protected Section initContent() {
        var picture = new Div(new Svg(new BarPicture(title, bars).svg()));
        picture.addClassName("bars");
        var table = new NativeDetails(getTranslation("ui.chart.table"), table());
        var chart = new Section(title, picture, table);
        chart.addClassName("chart");
        return chart;
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.setCaptionText(title);
        bars.forEach(bar -> table.getBody().add(row(bar)));
        return table;
    }

    private static NativeTableRow row(Bar bar) {
        var row = new NativeTableRow();
        row.addHeaderCell().add(new Anchor(bar.href(), bar.label()));
        row.addDataCell().setText("%,d".formatted(bar.value()));
        return row;
    }
}
