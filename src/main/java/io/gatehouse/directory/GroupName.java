package io.gatehouse.directory;

import java.util.Comparator;
import java.util.Optional;

/** A group of the tree by its place in it; the distinguished name is derived from the base and never stored. */
public sealed interface GroupName extends Comparable<GroupName> {

    /** The name of the group that holds all people of an organization. */
    String MEMBERSHIP = "members";

    /** The group's common name. */
    String cn();

    /** A readable address of the group below {@code ou=groups}, such as {@code services/provider-portal}. */
    String path();

    @Override
    default int compareTo(GroupName other) {
        return Comparator.comparing(GroupName::path).compare(this, other);
    }

    /** All people who have a service. */
    record Service(String cn) implements GroupName {
        @Override
        public String path() {
            return "services/" + cn;
        }
    }

    /** All people who hold a role, at whatever organization. */
    record Role(String cn) implements GroupName {
        @Override
        public String path() {
            return "roles/" + cn;
        }
    }

    /** People of one organization: its members, or the holders of a role there. */
    record OfOrganization(String organization, String cn) implements GroupName {
        @Override
        public String path() {
            return "members/" + organization + "/" + cn;
        }
    }

    /** The group of a {@link #path()}; empty for a text that is none. */
    static Optional<GroupName> at(String path) {
        var parts = path.split("/", 3);
        if (path.startsWith("services/")) {
            return Optional.of(new Service(rest(path)));
        }
        if (path.startsWith("roles/")) {
            return Optional.of(new Role(rest(path)));
        }
        return path.startsWith("members/") && parts.length == 3
                ? Optional.of(new OfOrganization(parts[1], parts[2]))
                : Optional.empty();
    }

    private static String rest(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    static GroupName membersOf(String organization) {
        return new OfOrganization(organization, MEMBERSHIP);
    }
}
