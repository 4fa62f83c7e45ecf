package io.gatehouse.delegation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.ui.AccountDetailsSection;
import io.gatehouse.common.AccountId;
import io.gatehouse.delegation.DelegationService;
import java.time.Clock;
import org.springframework.core.annotation.Order;

/** On a person's page: on whose behalf the person receives alerts or results. */
@SpringComponent
@Order(20)
class DelegationsSection implements AccountDetailsSection {

    private final DelegationService delegations;
    private final Clock clock;

    DelegationsSection(DelegationService delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @Override
    public String title() {
        return I18NProvider.translate("delegation.ui.title");
    }

    @Override
    public Component content(AccountId account) {
        if (delegations.of(account).isEmpty()) {
            var none = new Paragraph(I18NProvider.translate("delegation.ui.none"));
            none.addClassName("quiet");
            return none;
        }
        return new DelegationList(delegations, account, clock);
    }

    @Override
    public boolean beside() {
        return false;
    }
}
