package io.gatehouse.account;

import java.util.List;

/** A closed account as it is, or would be, once restored, and what does not come back. */
public record Restoration(AccountSnapshot snapshot, List<LeftOut> leftOut) {

    public Restoration {
        leftOut = List.copyOf(leftOut);
    }
}
