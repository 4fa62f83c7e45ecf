package io.gatehouse.reconciliation;

import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import java.util.List;
import java.util.Set;

/**
 * One thing that differs.
 *
 * @param name the attribute, or the group's {@link io.gatehouse.directory.GroupName#path}; empty for the entry as a whole
 * @param wanted the values that should be; of a membership, the group in words
 * @param actual the values that are
 */
public record Discrepancy(FindingClass kind, String name, List<String> wanted, List<String> actual) {

    /** The name under which signing in itself is compared. */
    public static final String SIGN_IN = "signIn";

    public Discrepancy {
        wanted = List.copyOf(wanted);
        actual = List.copyOf(actual);
    }

    private static final Set<String> FACTS = Set.of(
            OwnedAttributes.TITLE,
            OwnedAttributes.TELEPHONE,
            OwnedAttributes.MAIL,
            OwnedAttributes.GIVEN_NAME,
            OwnedAttributes.SURNAME);

    /**
     * Whether the answer "the directory is right" makes sense: a fact about the person, a membership that can be granted, or a
     * lock. What follows from something else, such as the displayed name or the access level, is decided there.
     */
    public boolean directoryMayBeRight() {
        return switch (kind) {
            case DRIFTED -> FACTS.contains(name) && (name.equals(OwnedAttributes.TELEPHONE) || actual.size() == 1);
            case MEMBER_NOT_GRANTED -> !name.endsWith("/" + GroupName.MEMBERSHIP);
            case DISABLED_DIFFERENTLY -> name.equals(SIGN_IN) && actual.contains("DISABLED");
            default -> false;
        };
    }
}
