package io.gatehouse.catalog;

import io.gatehouse.security.AllowLead;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how entitlements are called, described, and what their groups are named. */
@Service
@Transactional
@AllowLead
public class CatalogEditing {

    private final Entitlements entitlements;
    private final ApplicationEventPublisher events;

    CatalogEditing(Entitlements entitlements, ApplicationEventPublisher events) {
        this.entitlements = entitlements;
        this.events = events;
    }

    /**
     * A group that gets another name is renamed in the directory by the worker.
     *
     * @param version the one that was read
     * @throws UnknownEntitlementException when the catalogue has no such code
     * @throws EntitlementChangedMeanwhileException when it is another version by now
     * @throws GroupNameTakenException when another entitlement's group has or had the name
     */
    public Entitlement edit(String code, long version, EntitlementForm form) {
        var before = entitlements.locked(code).orElseThrow(() -> new UnknownEntitlementException(code));
        if (before.version() != version) {
            throw new EntitlementChangedMeanwhileException(before.label());
        }
        refuseOtherGroup(before, form);
        entitlements.write(code, form);
        var after = entitlements.locked(code).orElseThrow();
        events.publishEvent(new EntitlementChanged(before, after));
        return after;
    }

    /** What has a group keeps one, and what has none gets none: that is a matter of the kind of thing it is. */
    private void refuseOtherGroup(Entitlement before, EntitlementForm form) {
        var group = form.group();
        if ((group == null) != (before.group() == null)) {
            throw new IllegalArgumentException(before.code() + " cannot gain or lose its group");
        }
        if (group != null
                && !Objects.equals(group, before.group())
                && entitlements.isGivenToAnother(before.kind(), group, before.code())) {
            throw new GroupNameTakenException(group);
        }
    }
}
