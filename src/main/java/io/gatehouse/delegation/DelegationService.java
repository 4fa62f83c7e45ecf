package io.gatehouse.delegation;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.AllowStaff;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, lists and ends delegations. */
@Service
@Transactional
public class DelegationService {

    private final Delegations delegations;
    private final AccountSearch accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DelegationService(Delegations delegations, AccountSearch accounts, ApplicationEventPublisher events, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a delegation that staff decided. The same one twice is refused by the database. */
    @AllowReview
    public DelegationDetails open(AccountId delegate, DelegationRequest request) {
        var delegation = delegations.saveAndFlush(Delegation.open(delegate, request, clock.instant()));
        events.publishEvent(new DelegationOpened(delegation.details()));
        return delegation.details();
    }

    /** The delegations of a person, ended ones too; none when the actor may not see the person. */
    @AllowScoped
    @Transactional(readOnly = true)
    public List<DelegationDetails> of(AccountId delegate) {
        return accounts.find(delegate).isEmpty()
                ? List.of()
                : delegations.findByDelegateIdOrderBySince(delegate.value()).stream()
                        .map(Delegation::details)
                        .toList();
    }

    /** Ends a delegation; one that has ended stays as it is. */
    @AllowStaff
    public void end(UUID id) {
        var delegation = delegations.findById(id).orElseThrow();
        if (delegation.end(clock.instant())) {
            events.publishEvent(new DelegationEnded(delegation.details()));
        }
    }
}
