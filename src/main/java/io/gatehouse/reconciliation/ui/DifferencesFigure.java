package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.HomeFigures;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.reconciliation.FindingFilter;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import org.springframework.core.annotation.Order;

/** For leads: how many differences between directory and accounts nobody has answered. */
@SpringComponent
@Order(3)
class DifferencesFigure implements HomeFigures {

    private final FindingService findings;
    private final CurrentActor actor;

    DifferencesFigure(FindingService findings, CurrentActor actor) {
        this.findings = findings;
        this.actor = actor;
    }

    @Override
    public List<Figure> figures() {
        return actor.get().lead()
                ? List.of(Figure.count(
                        I18NProvider.translate("reconciliation.ui.figure"),
                        findings.count(FindingFilter.unanswered()),
                        ReconciliationNavigation.FINDINGS,
                        Tone.ATTENTION))
                : List.of();
    }
}
