package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.Section;
import io.gatehouse.reconciliation.FindingFilter;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.MassChangeService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the home page of support leads, only when there is something to answer: the brake that holds, and differences. */
@SpringComponent
@Order(31)
class ReconciliationPanel implements HomePanel {

    private final MassChangeService brake;
    private final FindingService findings;
    private final CurrentActor actor;
    private final Clock clock;

    ReconciliationPanel(MassChangeService brake, FindingService findings, CurrentActor actor, Clock clock) {
        this.brake = brake;
        this.findings = findings;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Optional<Component> panel() {
        if (!actor.get().lead()) {
            return Optional.empty();
        }
        int open = findings.count(FindingFilter.unanswered());
        var held = brake.state().held();
        if (open == 0 && !held) {
            return Optional.empty();
        }
        var section = new Section(I18NProvider.translate("reconciliation.ui.menu"));
        if (held) {
            section.add(new BrakePart(brake, clock, () -> {}));
        }
        if (open > 0) {
            section.add(new Anchor(
                    ReconciliationNavigation.FINDINGS, I18NProvider.translate("reconciliation.ui.waiting", open)));
        }
        return Optional.of(section);
    }
}
