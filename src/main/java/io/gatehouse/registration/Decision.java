package io.gatehouse.registration;

import io.gatehouse.common.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer wants to become of a request: the account's username, organization and access level, and a decision for
 * each line. As typed while it is a draft; checked when it is made.
 */
public record Decision(
        String username, @Nullable OrganizationId organization, String accessLevel, List<LineDecision> lines) {

    public Decision {
        lines = List.copyOf(lines);
    }

    public Optional<LineDecision> of(UUID line) {
        return lines.stream().filter(decision -> decision.line().equals(line)).findFirst();
    }

    public boolean grants(UUID line) {
        return of(line).filter(decision -> decision.verdict() == LineVerdict.GRANT)
                .isPresent();
    }

    public Decision withUsername(String name) {
        return new Decision(name, organization, accessLevel, lines);
    }

    public Decision withOrganization(OrganizationId chosen) {
        return new Decision(username, chosen, accessLevel, lines);
    }

    public Decision withAccessLevel(String code) {
        return new Decision(username, organization, code, lines);
    }

    public Decision withLine(LineDecision changed) {
        return new Decision(
                username,
                organization,
                accessLevel,
                lines.stream()
                        .map(line -> line.line().equals(changed.line()) ? changed : line)
                        .toList());
    }
}
