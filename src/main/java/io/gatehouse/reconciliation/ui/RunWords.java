package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.reconciliation.FindingClass;
import io.gatehouse.reconciliation.FindingState;
import io.gatehouse.reconciliation.ReconciliationRun;
import java.time.Duration;
import java.util.Set;

/** States, classes and figures in words. */
final class RunWords {

    private static final Set<String> EXPLAINED = Set.of("stopped", "empty", "82");

    private RunWords() {}

    static StateBadge badge(ReconciliationRun run) {
        return new StateBadge(
                I18NProvider.translate("reconciliation.ui.run." + run.state()),
                switch (run.state()) {
                    case RUNNING -> Tone.PROGRESS;
                    case STOPPED -> Tone.ATTENTION;
                    case COMPLETE -> Tone.GOOD;
                    case INCOMPLETE -> Tone.STOP;
                });
    }

    static StateBadge badge(FindingState state) {
        return new StateBadge(
                I18NProvider.translate("reconciliation.ui.state." + state),
                switch (state) {
                    case OPEN -> Tone.ATTENTION;
                    case REPAIR, REMOVAL -> Tone.PROGRESS;
                    case REPAIRED, TAKEN_OVER, KNOWN, SETTLED -> Tone.GOOD;
                    case REFUSED -> Tone.STOP;
                });
    }

    static String label(FindingClass kind) {
        return I18NProvider.translate("reconciliation.class." + kind);
    }

    static String meaning(FindingClass kind) {
        return I18NProvider.translate("reconciliation.class." + kind + ".text");
    }

    /** Why nothing follows from a run; otherwise what the server said. */
    static String problem(ReconciliationRun run) {
        var problem = run.problem();
        if (problem == null) {
            return "";
        }
        return EXPLAINED.contains(problem)
                ? I18NProvider.translate("reconciliation.ui.problem." + problem)
                : I18NProvider.translate("reconciliation.ui.problem.server", problem);
    }

    static String duration(Duration duration) {
        return duration.toMinutes() > 0
                ? I18NProvider.translate("reconciliation.ui.minutes", duration.toMinutes(), duration.toSecondsPart())
                : I18NProvider.translate("reconciliation.ui.seconds", duration.toMillis() / 1000.0);
    }
}
