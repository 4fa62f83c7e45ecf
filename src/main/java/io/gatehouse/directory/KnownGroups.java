package io.gatehouse.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Groups seen to exist a short while ago, so that a batch need not ask for the same few groups again and again. */
final class KnownGroups {

    private final Map<GroupName, Instant> seen = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration validity;

    KnownGroups(Clock clock, Duration validity) {
        this.clock = clock;
        this.validity = validity;
    }

    boolean contains(GroupName group) {
        var at = seen.get(group);
        return at != null && clock.instant().isBefore(at.plus(validity));
    }

    void saw(Collection<GroupName> groups) {
        var now = clock.instant();
        groups.forEach(group -> seen.put(group, now));
    }

    void missed(GroupName group) {
        seen.remove(group);
    }
}
