package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.reconciliation.Discrepancy;
import io.gatehouse.reconciliation.FindingClass;
import io.gatehouse.reconciliation.FindingDetails;
import io.gatehouse.reconciliation.FindingState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs, line by line: what should be, what is, and whether the directory is right about it. */
class DifferenceTable extends NativeTable {

    private final transient Map<Discrepancy, Checkbox> choices = new LinkedHashMap<>();
    private transient Runnable chosen = () -> {};

    DifferenceTable(FindingDetails finding) {
        addClassName("differences");
        var open = finding.row().state() == FindingState.OPEN && finding.row().account() != null;
        var head = getHead().addRow();
        for (var key : List.of("what", "wanted", "actual")) {
            var cell = new NativeTableHeaderCell(getTranslation("reconciliation.ui.difference." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        finding.discrepancies().forEach(discrepancy -> getBody().add(row(discrepancy, open)));
    }

    /** What the directory is said to be right about. */
    List<Discrepancy> taken() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    void whenChosen(Runnable listener) {
        chosen = listener;
    }

    private NativeTableRow row(Discrepancy discrepancy, boolean open) {
        var what = new NativeTableCell(new Span(label(discrepancy)));
        what.addClassName("what");
        var actual = cell(values(discrepancy.actual(), discrepancy), "actual");
        if (open && discrepancy.directoryMayBeRight()) {
            var line = new Div(choice(discrepancy));
            line.addClassName("choice");
            actual.add(line);
        }
        return new NativeTableRow(what, cell(values(discrepancy.wanted(), discrepancy), "wanted"), actual);
    }

    private Checkbox choice(Discrepancy discrepancy) {
        var choice = new Checkbox(getTranslation("reconciliation.ui.right"));
        choice.addValueChangeListener(change -> chosen.run());
        choices.put(discrepancy, choice);
        return choice;
    }

    /** On a phone the head is not there, so each cell says what it is. */
    private NativeTableCell cell(Component content, String key) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation("reconciliation.ui.difference." + key));
        return cell;
    }

    private Span values(List<String> values, Discrepancy discrepancy) {
        var words = discrepancy.name().equals(Discrepancy.SIGN_IN)
                ? values.stream().map(this::signIn).toList()
                : values;
        var span = new Span(words.isEmpty() ? getTranslation(nothing(discrepancy)) : String.join(", ", words));
        span.setClassName("quiet", words.isEmpty());
        return span;
    }

    private String signIn(String value) {
        return getTranslation("reconciliation.ui.signIn." + value);
    }

    private static String nothing(Discrepancy discrepancy) {
        var member = discrepancy.kind() == FindingClass.MEMBER_MISSING
                || discrepancy.kind() == FindingClass.MEMBER_NOT_GRANTED;
        return "reconciliation.ui." + (member ? "noMember" : "nothing");
    }

    private String label(Discrepancy discrepancy) {
        return switch (discrepancy.kind()) {
            case DRIFTED -> getTranslation("provisioning.plan.attribute." + discrepancy.name());
            case DISABLED_DIFFERENTLY ->
                discrepancy.name().equals(Discrepancy.SIGN_IN)
                        ? getTranslation("reconciliation.ui.signIn")
                        : getTranslation("provisioning.plan.attribute." + discrepancy.name());
            default -> RunWords.label(discrepancy.kind());
        };
    }
}
