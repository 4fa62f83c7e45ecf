package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.ChecklistFacts;
import io.gatehouse.registration.Proof;
import io.gatehouse.registration.RegistrationDetails;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What has to be proven for what is asked for, what is proven so far, and the way to record more. */
final class ChecklistSection extends Div {

    private final transient Desk desk;
    private final transient RegistrationDetails registration;
    private final transient Runnable recorded;

    /** @param recorded what follows when something was recorded */
    ChecklistSection(Desk desk, RegistrationDetails registration, Runnable recorded) {
        this.desk = desk;
        this.registration = registration;
        this.recorded = recorded;
        show();
    }

    /** As it stands now; nothing at all where nothing has to be proven and nothing is. */
    void show() {
        removeAll();
        var facts = desk.proofs().facts(registration.id());
        var items = new TreeSet<ChecklistItem>();
        registration.lines().forEach(line -> items.addAll(facts.asked().getOrDefault(line.entitlement(), Set.of())));
        facts.latest().forEach(proof -> items.add(proof.item()));
        if (items.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("lines", "proofs");
        items.forEach(item -> list.add(item(item, facts)));
        add(new Section(Words.of("review.proof.title"), list));
    }

    private ListItem item(ChecklistItem item, ChecklistFacts facts) {
        var label = Words.of("catalog.checklist." + item);
        var latest = facts.latest(item);
        var what = new Div(new Span(label));
        what.addClassName("line-what");
        latest.ifPresent(proof -> describe(what, proof));
        var state = new Div(latest.map(proof -> badge(proof, facts))
                .orElseGet(() -> new StateBadge(Words.of("review.proof.missing"), Tone.ATTENTION)));
        state.addClassName("line-state");
        var record = new Button(
                Words.of("review.proof.record"),
                click -> new ProofDialog(desk, registration.id(), item, recorded).open());
        record.setAriaLabel(Words.of("review.proof.record.of", label));
        var actions = new Div(record);
        actions.addClassName("actions");
        var row = new ListItem(what, state, actions);
        row.addClassName("line-row");
        return row;
    }

    private static StateBadge badge(Proof proof, ChecklistFacts facts) {
        var until = proof.validUntil();
        if (!proof.countsOn(facts.today())) {
            return new StateBadge(Words.of("review.proof.ended", Moments.day(proof.provenOn())), Tone.ATTENTION);
        }
        return new StateBadge(
                until == null
                        ? Words.of("review.proof.proven", Moments.day(proof.provenOn()))
                        : Words.of("review.proof.provenUntil", Moments.day(proof.provenOn()), Moments.day(until)),
                Tone.GOOD);
    }

    private void describe(Div what, Proof proof) {
        var by = proof.vouched() ? Words.of("review.proof.vouched", proof.recordedBy()) : proof.recordedBy();
        var who = new Div(new Span(by), new RelativeTime(proof.recordedAt(), desk.clock()));
        who.addClassNames("dotted", "quiet");
        what.add(who);
        if (!proof.remark().isEmpty()) {
            what.add(new Div(proof.remark()));
        }
        var file = proof.fileName();
        if (file != null) {
            var link = new Anchor();
            link.setText(file);
            link.setHref((DownloadEvent event) -> send(event, proof.id()));
            what.add(new Div(link));
        }
    }

    private void send(DownloadEvent event, UUID proof) throws IOException {
        var evidence = desk.proofs().evidence(proof).orElseThrow();
        event.setFileName(evidence.name());
        event.setContentType(evidence.mediaType());
        event.setContentLength(evidence.content().length);
        try (var out = event.getOutputStream()) {
            out.write(evidence.content());
        }
    }
}
