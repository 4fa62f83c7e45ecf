package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.ShellNotice;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Tells staff on every page while the directory as a whole does not work. */
@SpringComponent
@Order(10)
class TroubleBanner implements ShellNotice {

    private final ProvisioningService provisioning;
    private final CurrentActor actor;
    private final Clock clock;

    TroubleBanner(ProvisioningService provisioning, CurrentActor actor, Clock clock) {
        this.provisioning = provisioning;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Optional<Component> notice() {
        return actor.get().staff()
                ? provisioning.trouble().map(trouble -> new TroubleNotice(trouble, clock))
                : Optional.empty();
    }
}
