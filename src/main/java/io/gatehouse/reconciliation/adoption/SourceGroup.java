package io.gatehouse.reconciliation.adoption;

import org.jspecify.annotations.Nullable;

/**
 * A group of others.
 *
 * @param entitlement code of the service it stands for; null when it is nobody's business
 */
public record SourceGroup(
        long id, String dn, String cn, int size, @Nullable String entitlement) {}
