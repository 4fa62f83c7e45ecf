package io.gatehouse.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;

/** Says in one badge whether a person's access is open. */
final class AccountStates {

    private AccountStates() {}

    static StateBadge badge(AccountRow row) {
        return badge(row.state(), row.open(), row.activated());
    }

    static StateBadge badge(AccountSnapshot account) {
        var open = !account.effectiveAffiliations().isEmpty();
        return badge(account.state(), open, account.activated());
    }

    private static StateBadge badge(AccountState state, boolean open, boolean activated) {
        return switch (state) {
            case CLOSED -> said("account.state.CLOSED", Tone.QUIET);
            case SUSPENDED -> said("account.state.SUSPENDED", Tone.STOP);
            case ACTIVE -> open ? active(activated) : said("account.ui.state.left", Tone.STOP);
        };
    }

    private static StateBadge active(boolean activated) {
        return activated ? said("account.state.ACTIVE", Tone.GOOD) : said("account.ui.state.invited", Tone.PROGRESS);
    }

    private static StateBadge said(String key, Tone tone) {
        return new StateBadge(I18NProvider.translate(key), tone);
    }
}
