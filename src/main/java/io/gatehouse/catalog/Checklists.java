package io.gatehouse.catalog;

import io.gatehouse.security.AllowLead;
import io.gatehouse.security.AllowReview;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be proven of a person before a service or role is granted. */
@Service
@Transactional
@AllowLead
public class Checklists {

    private final JdbcClient database;
    private final Entitlements entitlements;
    private final ApplicationEventPublisher events;

    Checklists(JdbcClient database, Entitlements entitlements, ApplicationEventPublisher events) {
        this.database = database;
        this.entitlements = entitlements;
        this.events = events;
    }

    /** By code of the entitlement; those that ask for nothing are not in it. */
    @AllowReview
    @Transactional(readOnly = true)
    public Map<String, Set<ChecklistItem>> all() {
        var all = new HashMap<String, Set<ChecklistItem>>();
        database.sql("SELECT entitlement, item FROM entitlement_checklist").query(row -> {
            all.computeIfAbsent(row.getString("entitlement"), code -> EnumSet.noneOf(ChecklistItem.class))
                    .add(ChecklistItem.valueOf(row.getString("item")));
        });
        return all;
    }

    /**
     * From now on these have to be proven before it is granted; what is granted stays.
     *
     * @throws UnknownEntitlementException when the catalogue has no such code
     */
    public void decide(String code, Collection<ChecklistItem> items) {
        var entitlement = entitlements.locked(code).orElseThrow(() -> new UnknownEntitlementException(code));
        var before = all().getOrDefault(code, Set.of());
        var after = items.isEmpty() ? Set.<ChecklistItem>of() : EnumSet.copyOf(items);
        if (after.equals(before)) {
            return;
        }
        database.sql("DELETE FROM entitlement_checklist WHERE entitlement = :code")
                .param("code", code)
                .update();
        after.forEach(
                item -> database.sql("INSERT INTO entitlement_checklist (entitlement, item) VALUES (:code, :item)")
                        .param("code", code)
                        .param("item", item.name())
                        .update());
        events.publishEvent(new ChecklistChanged(entitlement, before, after));
    }
}
