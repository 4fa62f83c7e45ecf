package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.AccountService;
import io.gatehouse.reconciliation.adoption.AdoptionStep.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invites people without a password in waves, so that nobody's help desk is called by twenty thousand on one day. */
@Component
class Invitations {

    private final TakeOverRows rows;
    private final AccountService accounts;
    private final AdoptionControl control;
    private final Clock clock;

    Invitations(TakeOverRows rows, AccountService accounts, AdoptionControl control, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.control = control;
        this.clock = clock;
    }

    int invite(UUID run, int atMost) {
        var invited = rows.invite(run, atMost, clock.instant());
        invited.forEach(accounts::requestActivation);
        if (!invited.isEmpty()) {
            control.say(run, Kind.INVITED, "", invited.size());
        }
        return invited.size();
    }
}
