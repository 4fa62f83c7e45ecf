package io.gatehouse.catalog;

import io.gatehouse.security.AllowAnyone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks up what can be granted. The public form shows it too, so anybody may read it. */
@Service
@AllowAnyone
public class Catalog {

    private final Entitlements entitlements;

    Catalog(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** Everything, in the order in which people are shown it. */
    public List<Entitlement> all() {
        return entitlements.all();
    }

    /** Everything as it is at this moment, for those who act on it; {@link #all} may be a minute old. */
    public List<Entitlement> current() {
        return entitlements.load();
    }

    public List<Entitlement> services() {
        return of(EntitlementKind.SERVICE);
    }

    public List<Entitlement> roles() {
        return of(EntitlementKind.ROLE);
    }

    public List<Entitlement> accessLevels() {
        return of(EntitlementKind.ACCESS_LEVEL);
    }

    public Optional<Entitlement> find(String code) {
        return all().stream()
                .filter(entitlement -> entitlement.code().equals(code))
                .findFirst();
    }

    /** @throws UnknownEntitlementException when the catalogue has no such code */
    public Entitlement require(String code) {
        return find(code).orElseThrow(() -> new UnknownEntitlementException(code));
    }

    private List<Entitlement> of(EntitlementKind kind) {
        return all().stream().filter(entitlement -> entitlement.kind() == kind).toList();
    }
}
