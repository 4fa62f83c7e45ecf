package io.gatehouse.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The make of a directory server, told from its root entry or by a setting. */
public enum DirectoryKind {
    OPENLDAP("openldap"),
    DIRECTORY_SERVER_389("389ds"),
    /** Microsoft's, or Samba as domain controller. */
    ACTIVE_DIRECTORY("active-directory"),
    EMBEDDED(null),
    /** A server that says nothing we know: only what every LDAPv3 server does is asked of it. */
    OTHER("other");

    private final @Nullable String setting;

    DirectoryKind(@Nullable String setting) {
        this.setting = setting;
    }

    /** What {@code GATEHOUSE_LDAP_KIND} can be. */
    public static List<String> settings() {
        return Arrays.stream(values())
                .map(kind -> kind.setting)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The kind a setting names; empty for a text that names none. */
    public static Optional<DirectoryKind> named(String setting) {
        return Arrays.stream(values())
                .filter(kind -> setting.strip().toLowerCase(Locale.ROOT).equals(kind.setting))
                .findFirst();
    }
}
