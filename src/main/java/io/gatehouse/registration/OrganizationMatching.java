package io.gatehouse.registration;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationMatch;
import io.gatehouse.organization.OrganizationService;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which organization of ours the applicant meant. */
@Component
class OrganizationMatching {

    /** The name and the place have to be about the same before one is proposed. */
    private static final double CONFIDENT = 0.75;

    private static final int CANDIDATES = 5;

    private final OrganizationService organizations;

    OrganizationMatching(OrganizationService organizations) {
        this.organizations = organizations;
    }

    /** The likeliest first. */
    List<OrganizationMatch> candidates(RegistrationDetails registration) {
        var workplace = registration.form().workplace();
        return organizations.match(workplace.organizationName(), workplace.address(), CANDIDATES);
    }

    /** The one to begin with: participating, and alike enough. */
    static Optional<OrganizationId> proposed(List<OrganizationMatch> candidates) {
        return candidates.stream()
                .filter(match -> match.organization().participating() && match.score() >= CONFIDENT)
                .max(Comparator.comparingDouble(OrganizationMatch::score))
                .map(match -> match.organization().id());
    }

    /** The chosen organization, and how much it is like what the applicant wrote; 0 when it is none of the candidates. */
    Optional<OrganizationMatch> match(RegistrationDetails registration, @Nullable OrganizationId chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        return candidates(registration).stream()
                .filter(match -> match.organization().id().equals(chosen))
                .findFirst()
                .or(() -> Optional.ofNullable(
                                organizations.byId(List.of(chosen)).get(chosen))
                        .map(organization -> new OrganizationMatch(organization, 0)));
    }
}
