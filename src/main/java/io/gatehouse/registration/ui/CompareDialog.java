package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.registration.ComparedPerson;
import io.gatehouse.registration.ComparedPerson.Trait;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Applicant and lookalike side by side, and what can be said of the two: the same person, another one, or not known yet. */
final class CompareDialog extends Dialog {

    private final Catalog catalog;

    /** What is done about the two; each answers whether the dialog may close. */
    record Outcomes(BooleanSupplier link, BooleanSupplier tellApart, BooleanSupplier ask) {}

    CompareDialog(ComparedPerson applicant, ComparedPerson other, Catalog catalog, Outcomes outcomes) {
        this.catalog = catalog;
        setHeaderTitle(Words.of("review.compare.title"));
        setWidth("46rem");
        var note = new Paragraph(Words.of("review.compare.note"));
        note.addClassName("quiet");
        add(table(applicant, other), note);
        var link = button("link", outcomes.link());
        link.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(Words.of("review.compare.close"), click -> close()),
                        button("ask", outcomes.ask()),
                        button("apart", outcomes.tellApart()),
                        link);
    }

    private Button button(String what, BooleanSupplier act) {
        var button = new Button(Words.of("review.compare." + what));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (act.getAsBoolean()) {
                close();
            } else {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private Div table(ComparedPerson applicant, ComparedPerson other) {
        var table = new NativeTable();
        table.addClassName("compared");
        var head = new NativeTableRow(
                new NativeTableHeaderCell(Words.of("review.compare.trait")),
                column(Words.of("review.compare.request"), applicant.title()),
                column(other.title()));
        table.getHead().add(head);
        for (var trait : Trait.values()) {
            table.getBody().add(row(trait, said(applicant, trait), said(other, trait)));
        }
        var place = new Div(table);
        place.addClassName("compared-place");
        return place;
    }

    private List<String> said(ComparedPerson person, Trait trait) {
        var said = person.traits().getOrDefault(trait, List.of());
        return trait == Trait.ACCESS
                ? said.stream()
                        .map(code -> catalog.find(code).map(Entitlement::label).orElse(code))
                        .toList()
                : said;
    }

    private static NativeTableHeaderCell column(String... lines) {
        var cell = new NativeTableHeaderCell();
        Stream.of(lines).map(Div::new).forEach(cell::add);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Trait trait, List<String> here, List<String> there) {
        var label = new NativeTableHeaderCell(Words.of("review.compare." + trait));
        label.getElement().setAttribute("scope", "row");
        var same = !here.isEmpty() && folded(here).stream().anyMatch(folded(there)::contains);
        var row = new NativeTableRow(label, cell(here, false), cell(there, same));
        row.setClassName("same", same);
        return row;
    }

    private static NativeTableCell cell(List<String> said, boolean same) {
        var cell = new NativeTableCell();
        if (said.isEmpty()) {
            cell.add(new Span("–"));
        }
        said.forEach(text -> cell.add(new Div(text)));
        if (same) {
            var mark = VaadinIcon.CHECK.create();
            mark.getElement().setAttribute("aria-label", Words.of("review.compare.same"));
            mark.getElement().setAttribute("role", "img");
            cell.addComponentAsFirst(mark);
        }
        return cell;
    }

    private static List<String> folded(List<String> said) {
        return said.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
