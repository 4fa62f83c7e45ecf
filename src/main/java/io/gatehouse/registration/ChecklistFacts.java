package io.gatehouse.registration;

import io.gatehouse.catalog.ChecklistItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be proven for which entitlement, and what is.
 *
 * @param asked by code of the entitlement
 * @param latest the latest proof of each item that has one
 */
public record ChecklistFacts(Map<String, Set<ChecklistItem>> asked, List<Proof> latest, LocalDate today) {

    /** What counts today. */
    public Optional<Proof> proven(ChecklistItem item) {
        return latest(item).filter(proof -> proof.countsOn(today));
    }

    /** Also when it does not count any more. */
    public Optional<Proof> latest(ChecklistItem item) {
        return latest.stream().filter(proof -> proof.item() == item).findFirst();
    }

    /** What is left to prove before this is granted. */
    public Set<ChecklistItem> missing(String entitlement) {
        var missing = new TreeSet<>(asked.getOrDefault(entitlement, Set.of()));
        missing.removeIf(item -> proven(item).isPresent());
        return missing;
    }
}
