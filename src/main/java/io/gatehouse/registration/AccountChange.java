package io.gatehouse.registration;

import io.gatehouse.common.OrganizationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request of an account's owner is about, as the account was when it was sent.
 *
 * @param kind never {@link RequestKind#NEW}
 * @param organization at which the account has what the form began with; null when the request names another one
 * @param offered codes of services and roles that the form began with: what of them is not asked for is given up
 * @param there keys of the lines that the account has already and that nobody has to decide
 * @param renews codes that are to be had for as long again
 */
public record AccountChange(
        RequestKind kind,
        @Nullable OrganizationId organization,
        Set<String> offered,
        Set<String> there,
        Set<String> renews) {

    public AccountChange {
        offered = Set.copyOf(offered);
        there = Set.copyOf(there);
        renews = Set.copyOf(renews);
    }

    /** What is given up by asking for this. */
    public Set<String> ends(AskedAccess asked) {
        var wanted =
                Stream.of(asked.services(), asked.roles()).flatMap(Set::stream).collect(Collectors.toSet());
        return organization == null
                ? Set.of()
                : offered.stream().filter(code -> !wanted.contains(code)).collect(Collectors.toUnmodifiableSet());
    }

    /** What is left to decide. */
    List<AskedLine> lines(AskedAccess asked) {
        return AskedLine.of(asked).stream()
                .filter(line -> !there.contains(line.key()))
                .toList();
    }

    /** The same when the request names another organization: nothing is there yet. */
    AccountChange elsewhere() {
        return new AccountChange(RequestKind.CHANGE, null, Set.of(), Set.of(), Set.of());
    }
}
