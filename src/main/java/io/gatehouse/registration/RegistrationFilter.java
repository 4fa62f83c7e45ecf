package io.gatehouse.registration;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations a list shows, and in which order.
 *
 * @param terms found in name, e-mail address, organization, reference, NPI, preferred username or the account's username
 * @param states empty for all
 * @param line only those with a line in this state; null for all
 */
public record RegistrationFilter(
        SearchTerms terms,
        Set<RegistrationState> states,
        @Nullable LineState line,
        Narrowing narrowing,
        RegistrationOrder order) {

    public RegistrationFilter {
        states = Set.copyOf(states);
    }

    /** @param text as it was typed; it is understood when the list is read */
    public RegistrationFilter(String text, Set<RegistrationState> states, boolean newestFirst) {
        this(
                SearchTerms.typed(text),
                states,
                null,
                Narrowing.NONE,
                newestFirst ? RegistrationOrder.NEWEST_FIRST : RegistrationOrder.OLDEST_FIRST);
    }

    /** What staff have something to do with, the oldest first. */
    public static RegistrationFilter queue() {
        var states = Stream.of(RegistrationState.values())
                .filter(RegistrationState::withStaff)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegistrationState.class)));
        return new RegistrationFilter("", states, false);
    }

    /** Where the applicant answered or corrected and staff did nothing about it since. */
    public static RegistrationFilter answered() {
        var states = Stream.of(RegistrationState.values())
                .filter(state -> state.withStaff() || state == RegistrationState.APPROVED)
                .collect(Collectors.toSet());
        return new RegistrationFilter("", states, false).narrowedTo(Narrowing.NONE.answeredOnly());
    }

    /** The same list, without what this leaves out. */
    public RegistrationFilter narrowedTo(Narrowing by) {
        return new RegistrationFilter(terms, states, line, by, order);
    }

    /** The same list, searched for this. */
    public RegistrationFilter with(SearchTerms understood) {
        return new RegistrationFilter(understood, states, line, narrowing, order);
    }
}
