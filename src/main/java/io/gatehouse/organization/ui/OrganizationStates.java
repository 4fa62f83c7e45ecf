package io.gatehouse.organization.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.organization.OrganizationDetails;

/** Says whether an organization participates. */
final class OrganizationStates {

    private OrganizationStates() {}

    static StateBadge badge(OrganizationDetails organization) {
        if (organization.exchange()) {
            return new StateBadge(I18NProvider.translate("organization.ui.state.exchange"), Tone.GOOD);
        }
        return organization.participating()
                ? new StateBadge(I18NProvider.translate("organization.ui.state.participating"), Tone.GOOD)
                : new StateBadge(I18NProvider.translate("organization.ui.state.notParticipating"), Tone.STOP);
    }
}
