package io.gatehouse.account;

import java.util.Set;

/** An account that may belong to the same person, and why. */
public record SimilarAccount(AccountRow account, Set<Likeness> likenesses) {

    /** What two people have in common. */
    public enum Likeness {
        NPI,
        EMAIL,
        PHONE,
        NAME,
        PREVIOUS_USERNAME
    }
}
