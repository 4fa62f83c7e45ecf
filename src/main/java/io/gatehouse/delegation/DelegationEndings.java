package io.gatehouse.delegation;

import io.gatehouse.account.AccountClosed;
import io.gatehouse.account.AffiliationMoved;
import io.gatehouse.account.ClosingReason;
import java.time.Clock;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends delegations when either side leaves: what the person received for others, and what others received for the person. They
 * do not come back by themselves, because consent is asked for anew.
 */
@Component
class DelegationEndings {

    private final Delegations delegations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DelegationEndings(Delegations delegations, ApplicationEventPublisher events, Clock clock) {
        this.delegations = delegations;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever goes on by another account is still the provider that others act for. */
    @EventListener
    void on(AccountClosed event) {
        end(delegations.open(event.account().value()));
        var npi = event.before().npi();
        if (npi != null && event.reason() != ClosingReason.DUPLICATE) {
            end(delegations.openFor(npi));
        }
    }

    @EventListener
    void on(AffiliationMoved event) {
        end(delegations.open(event.account().value()).stream()
                .filter(delegation ->
                        delegation.details().organization().equals(event.from().id()))
                .toList());
    }

    private void end(Collection<Delegation> ended) {
        ended.stream()
                .filter(delegation -> delegation.end(clock.instant()))
                .forEach(delegation -> events.publishEvent(new DelegationEnded(delegation.details())));
    }
}
