package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;

/** A grant at the organization a person leaves, and whether it may be taken along. */
public record MovableGrant(Entitlement entitlement, Portability portability) {

    /** What becomes of a grant in a move. */
    public enum Portability {
        /** Taken along unless somebody decides otherwise. */
        KEPT,
        /** A role of the one organization: ends unless somebody decides otherwise. */
        DROPPED,
        /** The other organization lacks what it takes. */
        NOT_OFFERED_THERE,
        /** Two people grant it anew, see docs/decisions/003. */
        TWO_PEOPLE;

        /** Whether somebody may decide. */
        public boolean open() {
            return this == KEPT || this == DROPPED;
        }
    }
}
