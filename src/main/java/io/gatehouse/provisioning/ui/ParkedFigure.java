package io.gatehouse.provisioning.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.HomeFigures;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import org.springframework.core.annotation.Order;

/** For staff: how many accounts the directory refused. */
@SpringComponent
@Order(2)
class ParkedFigure implements HomeFigures {

    private final ProvisioningService provisioning;
    private final CurrentActor actor;

    ParkedFigure(ProvisioningService provisioning, CurrentActor actor) {
        this.provisioning = provisioning;
        this.actor = actor;
    }

    @Override
    public List<Figure> figures() {
        if (!actor.get().staff()) {
            return List.of();
        }
        int parked = provisioning.counts().getOrDefault(ProvisioningState.PARKED, 0);
        return List.of(Figure.count(
                I18NProvider.translate("provisioning.ui.figure"),
                parked,
                ProvisioningNavigation.in(ProvisioningState.PARKED),
                Tone.ATTENTION));
    }
}
