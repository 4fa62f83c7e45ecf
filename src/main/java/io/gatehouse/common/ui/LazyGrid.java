package io.gatehouse.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length: rows are read page by page, the count is exact up to {@link #COUNTED_UP_TO}. On a phone the
 * columns give way to one readable block per row.
 *
 * @param <T> a record that is equal by its id
 */
public class LazyGrid<T> extends Grid<T> {

    /** Beyond this many rows nobody scrolls, and counting costs more than it tells. */
    public static final int COUNTED_UP_TO = 10_000;

    private static final int PAGE = 50;
    private static final int PHONE_PIXELS = 700;

    private final String label;
    private @Nullable Column<T> block;
    private @Nullable Registration resizing;
    private int windowWidth;
    private boolean narrow;
    private SerializableConsumer<Integer> counting = items -> {};

    public LazyGrid(String label) {
        this.label = label;
        setPageSize(PAGE);
        setSizeFull();
        addThemeNames("no-border", "row-hover");
        setAriaLabel(label);
    }

    /** Reads the rows of one page, or counts them all; one SQL statement each. */
    public interface Rows<T> extends Serializable {

        List<T> read(int offset, int limit);

        int count();
    }

    public void show(Rows<T> rows) {
        setItems(
                query -> rows.read(query.getOffset(), query.getLimit()).stream(),
                query -> told(Math.min(COUNTED_UP_TO, rows.count())));
    }

    private int told(int items) {
        counting.accept(items);
        return items;
    }

    /** Says how many rows there are and follows when the list is narrowed; the text under the key takes the number. */
    public Span counted(String key) {
        var count = new Span();
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        counting = items -> count.setText(
                items < COUNTED_UP_TO ? getTranslation(key, items) : getTranslation("ui.count.more", COUNTED_UP_TO));
        return count;
    }

    /** A column whose text leads to the row's own page, also by keyboard and in a new tab; so does the whole row. */
    public Column<T> addLinkColumn(
            String header, SerializableFunction<T, String> href, SerializableFunction<T, String> text) {
        addClassName("opens");
        addItemClickListener(click -> UI.getCurrent().navigate(href.apply(click.getItem())));
        return addColumn(
                        LitRenderer.<T>of("<a href=${item.href} title=${item.text} class=\"row-link\">${item.text}</a>")
                                .withProperty("href", href::apply)
                                .withProperty("text", text::apply))
                .setHeader(header);
    }

    /** A column with a time like "3 hours ago", the exact one in its title. */
    public Column<T> addTimeColumn(String header, SerializableFunction<T, @Nullable Instant> moment, Clock clock) {
        return addColumn(LitRenderer.<T>of("<time title=${item.exact}>${item.words}</time>")
                        .withProperty("exact", row -> said(moment.apply(row), Moments::exact))
                        .withProperty(
                                "words", row -> said(moment.apply(row), at -> Moments.relative(at, clock.instant()))))
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    public Column<T> addNumberColumn(String header, SerializableFunction<T, Number> number) {
        return addColumn(number::apply)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** How a row reads where there is no room for columns. */
    public void onPhone(SerializableFunction<T, Component> rowBlock) {
        block(addComponentColumn(rowBlock::apply));
    }

    /** The same, drawn by the browser: for lists that many people have open all day. */
    public void onPhone(LitRenderer<T> rowBlock) {
        block(addColumn(rowBlock));
    }

    private void block(Column<T> column) {
        var heading = new Span(label);
        heading.addClassName("visually-hidden");
        block = column.setHeader(heading);
        block.setVisible(false);
    }

    /** Whether there is no room for columns although the window is wide, as beside an open detail. */
    public void narrow(boolean beside) {
        narrow = beside;
        fit(windowWidth);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        var page = attachEvent.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
        super.onDetach(detachEvent);
    }

    private void fit(int width) {
        windowWidth = width;
        if (block != null) {
            var blocks = narrow || (width > 0 && width < PHONE_PIXELS);
            setClassName("phone", blocks);
            getColumns().forEach(column -> column.setVisible(blocks == column.equals(block)));
        }
    }

    private static String said(@Nullable Instant moment, SerializableFunction<Instant, String> words) {
        return moment == null ? "" : words.apply(moment);
    }
}
