package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.Review;
import java.util.List;

/** What is asked for, line by line, each with its own decision. */
final class LinesSection extends Div {

    private final List<LineRow> rows;

    LinesSection(DeskCase request, Catalog catalog) {
        rows = LineText.of(request.registration(), catalog).stream()
                .map(text -> new LineRow(request, text))
                .toList();
        var list = new UnorderedList();
        list.addClassName("lines");
        rows.forEach(list::add);
        add(new Section(Words.of("review.lines.title"), list));
    }

    void show(Review review) {
        rows.forEach(row -> row.show(review));
    }

    /** Shows where a reason is missing; true when none is. */
    boolean validate() {
        return rows.stream().filter(row -> !row.validate()).count() == 0;
    }
}
