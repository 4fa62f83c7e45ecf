package io.gatehouse.registration;

import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationMatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision to begin with: a clean request needs no more than to be agreed to. */
@Component
class Proposal {

    private final Reviewing reviewing;
    private final OrganizationMatching organizations;
    private final UsernamePolicy usernames;

    Proposal(Reviewing reviewing, OrganizationMatching organizations, UsernamePolicy usernames) {
        this.reviewing = reviewing;
        this.organizations = organizations;
        this.usernames = usernames;
    }

    List<OrganizationMatch> candidates(RegistrationDetails registration) {
        return organizations.candidates(registration);
    }

    /** At the organization the applicant most likely meant. */
    Decision of(RegistrationDetails registration) {
        return of(registration, organizations.proposed(registration).orElse(null));
    }

    /** Everything granted that no check stops, the rest held for the reason of the check. */
    Decision of(RegistrationDetails registration, @Nullable OrganizationId organization) {
        var everything = new Decision(
                username(registration),
                organization,
                registration.asked().accessLevel(),
                registration.lines().stream()
                        .map(line -> LineDecision.grant(line.id()))
                        .toList());
        return reviewing.findings(registration, everything).stream()
                .filter(finding -> finding.level() == CheckLevel.STOP)
                .reduce(everything, Proposal::holding, (one, other) -> other);
    }

    private String username(RegistrationDetails registration) {
        var preferred = registration.asked().preferredUsername();
        return usernames
                .suggest(registration.name(), preferred == null ? null : preferred.value())
                .value();
    }

    private static Decision holding(Decision decision, CheckFinding stop) {
        var code = stop.reason();
        var held = decision;
        for (UUID line : stop.lines()) {
            held = code == null ? held : held.withLine(LineDecision.hold(line, Reason.of(code)));
        }
        return held;
    }
}
