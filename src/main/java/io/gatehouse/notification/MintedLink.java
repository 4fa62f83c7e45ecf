package io.gatehouse.notification;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** @param validity how long it is good; null when it has no end of its own */
record MintedLink(URI address, @Nullable Duration validity) {

    /** Never the link itself. */
    @Override
    public String toString() {
        return "MintedLink[valid " + validity + "]";
    }
}
