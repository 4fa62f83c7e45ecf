package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.Section;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the home page of staff, only when the directory refused accounts. Trouble as a whole is told on every page. */
@SpringComponent
@Order(30)
class ProvisioningPanel implements HomePanel {

    private final ProvisioningService provisioning;
    private final CurrentActor actor;

    ProvisioningPanel(ProvisioningService provisioning, CurrentActor actor) {
        this.provisioning = provisioning;
        this.actor = actor;
    }

    @Override
    public Optional<Component> panel() {
        if (!actor.get().staff()) {
            return Optional.empty();
        }
        int parked = provisioning.counts().getOrDefault(ProvisioningState.PARKED, 0);
        if (parked == 0) {
            return Optional.empty();
        }
        var section = new Section(I18NProvider.translate("provisioning.ui.menu"));
        section.add(new Anchor(
                ProvisioningNavigation.in(ProvisioningState.PARKED),
                I18NProvider.translate("provisioning.ui.parked", parked)));
        return Optional.of(section);
    }
}
