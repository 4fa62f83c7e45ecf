package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.Answer;
import io.gatehouse.reconciliation.adoption.Candidate;
import io.gatehouse.reconciliation.adoption.Doubt;
import io.gatehouse.reconciliation.adoption.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** How states, outcomes and doubts read. */
final class AdoptionWords {

    private AdoptionWords() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate("adoption.ui." + key, arguments);
    }

    static StateBadge badge(AdoptionRun run) {
        if (run.stopped()) {
            return new StateBadge(text("state.stopped"), Tone.ATTENTION);
        }
        return new StateBadge(
                text("state." + run.state()),
                switch (run.state()) {
                    case READING, MATCHING, TAKING_OVER -> Tone.PROGRESS;
                    case MAPPING, REVIEW -> Tone.ATTENTION;
                    case DONE -> Tone.GOOD;
                    case FAILED -> Tone.STOP;
                    case DISCARDED -> Tone.QUIET;
                });
    }

    static String outcome(Outcome outcome) {
        return text("outcome." + outcome);
    }

    /** What becomes of one: taken over, due, answered or waiting. */
    static StateBadge badge(Candidate candidate) {
        var answer = candidate.answer();
        if (candidate.taken()) {
            return new StateBadge(text("decision.taken"), Tone.GOOD);
        }
        if (candidate.failure() != null) {
            return new StateBadge(text("decision.failed"), Tone.STOP);
        }
        if (candidate.due()) {
            var link = candidate.outcome() == Outcome.MATCHED && candidate.answer() == null
                    || candidate.answer() == Answer.LINK;
            return new StateBadge(text(link ? "decision.link" : "decision.new"), Tone.GOOD);
        }
        if (answer == Answer.SKIP) {
            return new StateBadge(text("decision.skipped"), Tone.QUIET);
        }
        return candidate.outcome() == Outcome.NOT_A_PERSON
                ? new StateBadge(text("decision.none"), Tone.QUIET)
                : new StateBadge(text("decision.open"), Tone.ATTENTION);
    }

    static String doubts(Candidate candidate) {
        return candidate.doubts().stream().map(AdoptionWords::doubt).collect(Collectors.joining("; "));
    }

    static String doubt(Doubt doubt) {
        return text("doubt." + doubt);
    }

    static String reasons(List<String> reasons) {
        return reasons.stream().map(reason -> text("reason." + reason)).collect(Collectors.joining(", "));
    }

    static Span wrapped(String text) {
        var span = new Span(text);
        span.addClassName("wrapped");
        return span;
    }
}
