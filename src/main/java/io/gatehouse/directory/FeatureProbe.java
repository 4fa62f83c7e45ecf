package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import org.jspecify.annotations.Nullable;

/** Asks the server once what it can do: it does not change its make while we run. */
final class FeatureProbe {

    private final LDAPConnectionPool pool;
    private final DN base;
    private final @Nullable DirectoryKind told;
    private volatile @Nullable DirectoryFeatures known;

    FeatureProbe(LDAPConnectionPool pool, DN base, @Nullable DirectoryKind told) {
        this.pool = pool;
        this.base = base;
        this.told = told;
    }

    DirectoryFeatures features() throws LDAPException {
        var features = known;
        if (features == null) {
            features = DirectoryFeatures.of(pool, base, told);
            known = features;
        }
        return features;
    }

    /** What is known without asking. */
    DirectoryFeatures assumed() {
        var features = known;
        return features == null ? DirectoryFeatures.unasked(base, told) : features;
    }
}
