package io.gatehouse.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be granted.
 *
 * @param code stable, upper case with underscores
 * @param sentence says in plain words what it opens
 * @param group name (cn) of the directory group that opens it, below services or roles
 * @param privileged granted by two different people
 * @param clinicianOnly for people with clinical credentials
 * @param offered can be asked for on the form
 * @param formerGroups names the group had before, the latest first
 * @param version rises with each edit
 */
public record Entitlement(
        String code,
        EntitlementKind kind,
        String label,
        String sentence,
        Risk risk,
        @Nullable String group,
        boolean privileged,
        boolean clinicianOnly,
        Set<Prerequisite> prerequisites,
        int position,
        boolean offered,
        List<String> formerGroups,
        long version) {

    public Entitlement {
        prerequisites = Set.copyOf(prerequisites);
        formerGroups = List.copyOf(formerGroups);
    }

    public boolean needs(Prerequisite prerequisite) {
        return prerequisites.contains(prerequisite);
    }
}
