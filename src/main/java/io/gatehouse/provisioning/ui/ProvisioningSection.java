package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.ui.AccountDetailsSection;
import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import org.springframework.core.annotation.Order;

/** On a person's page: whether the directory says what we say, and for staff what came of each try. */
@SpringComponent
@Order(20)
class ProvisioningSection implements AccountDetailsSection {

    private final ProvisioningService provisioning;
    private final CurrentActor actor;
    private final Clock clock;

    ProvisioningSection(ProvisioningService provisioning, CurrentActor actor, Clock clock) {
        this.provisioning = provisioning;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String title() {
        return I18NProvider.translate("provisioning.ui.section");
    }

    @Override
    public Component content(AccountId account) {
        return provisioning
                .status(account)
                .<Component>map(status -> actor.get().staff()
                        ? new DirectoryPart(provisioning, status, clock)
                        : ProvisioningStates.badge(status.state()))
                .orElseGet(() -> new Paragraph(I18NProvider.translate("provisioning.ui.section.none")));
    }
}
