package io.gatehouse.registration;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which registrations a list shows, and in which order.
 *
 * @param text found in name, e-mail address, organization, reference, NPI or preferred username; empty for all
 * @param states empty for all
 * @param secondApproval only those with a line that waits for a second person
 * @param newestFirst else the one that waits longest comes first
 */
public record RegistrationFilter(
        String text, Set<RegistrationState> states, boolean secondApproval, boolean newestFirst) {

    public RegistrationFilter {
        states = Set.copyOf(states);
    }

    public RegistrationFilter(String text, Set<RegistrationState> states, boolean newestFirst) {
        this(text, states, false, newestFirst);
    }

    /** What staff have something to do with, the oldest first. */
    public static RegistrationFilter queue() {
        var states = Stream.of(RegistrationState.values())
                .filter(RegistrationState::withStaff)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegistrationState.class)));
        return new RegistrationFilter("", states, false);
    }

    public RegistrationFilter withText(String typed) {
        return new RegistrationFilter(typed, states, secondApproval, newestFirst);
    }
}
