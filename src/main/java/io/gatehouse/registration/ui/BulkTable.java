package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.desk.BulkItem;
import io.gatehouse.registration.desk.BulkProposal;
import io.gatehouse.registration.desk.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Many requests, a row each: what would happen, or what became of them, and why not where not. */
final class BulkTable extends Div {

    private final NativeTable table = new NativeTable();

    private BulkTable(String outcome) {
        addClassName("bulk-table");
        var head = table.getHead().addRow();
        List.of("review.queue.applicant", outcome).forEach(key -> head.add(new NativeTableHeaderCell(Words.of(key))));
        add(table);
    }

    BulkTable(List<BulkProposal> proposals) {
        this("review.bulk.would");
        proposals.forEach(this::add);
    }

    static BulkTable of(List<BulkItem> items) {
        var table = new BulkTable("review.bulk.result");
        items.forEach(item -> table.row(item.registration(), item.name(), item.reference(), result(item)));
        return table;
    }

    private void add(BulkProposal proposal) {
        var registration = proposal.registration();
        row(registration.id(), registration.name().full(), registration.reference(), would(proposal));
    }

    private void row(RegistrationId id, String name, String reference, Component outcome) {
        var link = new Anchor(RequestsNavigation.request(id), name);
        link.setTarget("_blank");
        var who = new NativeTableCell(link, new Span(reference));
        var row = new NativeTableRow(who, new NativeTableCell(outcome));
        table.getBody().add(row);
    }

    private static Component would(BulkProposal proposal) {
        var verdict = proposal.verdict();
        if (verdict == null || !proposal.possible()) {
            return line(
                    VaadinIcon.BAN,
                    "cannot",
                    proposal.hindrances().stream().map(Words::of).collect(Collectors.joining(" ")));
        }
        return line(VaadinIcon.CHECK, "can", happens(proposal, verdict));
    }

    private static String happens(BulkProposal proposal, Verdict verdict) {
        var decision = verdict.decision();
        var reason = verdict.reason();
        if (verdict.what() == RegistrationState.APPROVED && decision != null && proposal.organization() != null) {
            return Words.of(
                    "review.bulk.will.APPROVED",
                    decision.username(),
                    proposal.organization(),
                    decision.lines().size());
        }
        return Words.of(
                "review.bulk.will." + verdict.what().name(),
                reason == null ? "" : Words.of("review.reason." + reason.code().name()));
    }

    private static Component result(BulkItem item) {
        var words = Words.of("review.bulk.result." + item.result().name());
        return switch (item.result()) {
            case WAITING -> line(VaadinIcon.HOURGLASS, "waiting", words);
            case DONE -> line(VaadinIcon.CHECK, "can", words);
            default -> line(VaadinIcon.WARNING, "cannot", words);
        };
    }

    private static Component line(VaadinIcon picture, String tone, String words) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(icon, new Span(words));
        line.addClassNames("outcome", tone);
        return line;
    }
}
