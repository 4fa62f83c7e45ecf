package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.ui.AccountDetailsSection;
import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.ForeignContents;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningStatus;
import io.gatehouse.provisioning.UsernameSuggestions;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import org.springframework.core.annotation.Order;

/** On a person's page: whether the directory says what we say, and for staff what came of each try. */
@SpringComponent
@Order(20)
class ProvisioningSection implements AccountDetailsSection {

    private final ProvisioningService provisioning;
    private final UsernameSuggestions usernames;
    private final ForeignContents foreign;
    private final AccountSearch accounts;
    private final CurrentActor actor;
    private final Clock clock;

    ProvisioningSection(
            ProvisioningService provisioning,
            UsernameSuggestions usernames,
            ForeignContents foreign,
            AccountSearch accounts,
            CurrentActor actor,
            Clock clock) {
        this.provisioning = provisioning;
        this.usernames = usernames;
        this.foreign = foreign;
        this.accounts = accounts;
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
                .<Component>map(status -> actor.get().staff() ? part(status) : ProvisioningStates.badge(status.state()))
                .orElseGet(() -> new Paragraph(I18NProvider.translate("provisioning.ui.section.none")));
    }

    private Component part(ProvisioningStatus status) {
        var person = accounts.find(status.account())
                .map(account -> new DirectoryPart.Person(
                        account.username(), account.name().full()))
                .orElseThrow();
        return new Div(
                new DirectoryPart(provisioning, usernames, person, status, clock),
                new ForeignPart(foreign, status.account()));
    }
}
