package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision to begin with: a clean request needs no more than to be agreed to. */
@Component
class Proposal {

    private final Reviewing reviewing;
    private final OrganizationMatching organizations;
    private final UsernamePolicy usernames;
    private final PeopleAlike people;

    Proposal(Reviewing reviewing, OrganizationMatching organizations, UsernamePolicy usernames, PeopleAlike people) {
        this.reviewing = reviewing;
        this.organizations = organizations;
        this.usernames = usernames;
        this.people = people;
    }

    List<OrganizationMatch> candidates(RegistrationDetails registration) {
        return organizations.candidates(registration);
    }

    /** At the organization the applicant most likely meant. */
    Review of(RegistrationDetails registration) {
        return of(
                registration,
                OrganizationMatching.proposed(candidates(registration)).orElse(null));
    }

    /** Whoever has an account keeps username and access level. Everything granted that no check stops, the rest held for the reason of the check. */
    Review of(RegistrationDetails registration, @Nullable OrganizationId organization) {
        var linked = people.linked(registration);
        var everything = new Decision(
                linked.map(AccountSnapshot::username).orElseGet(() -> username(registration)),
                organization,
                linked.filter(account -> account.state() == AccountState.ACTIVE && registration.change() == null)
                        .map(AccountSnapshot::accessLevel)
                        .orElse(registration.asked().accessLevel()),
                registration.lines().stream()
                        .map(line -> LineDecision.grant(line.id()))
                        .toList());
        return reviewing.reviewHoldingBack(registration, everything);
    }

    private String username(RegistrationDetails registration) {
        var preferred = registration.asked().preferredUsername();
        return usernames
                .suggest(registration.name(), preferred == null ? null : preferred.value())
                .value();
    }
}
