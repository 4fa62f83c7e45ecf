package io.gatehouse.chaos;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Ends the process at one of the fail points, as if it were killed there, when it comes by for the n-th time. */
final class Halting {

    private static final int KILLED = 137;

    private final @Nullable FailPoint where;
    private final AtomicInteger passes;

    /** @param passes how often the point is passed before it halts */
    Halting(@Nullable FailPoint where, int passes) {
        this.where = where;
        this.passes = new AtomicInteger(passes);
    }

    boolean isAt(FailPoint here) {
        return where == here;
    }

    void at(FailPoint here) {
        if (isAt(here) && passes.getAndDecrement() <= 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
