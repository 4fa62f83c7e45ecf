package io.gatehouse.security;

import java.util.Optional;

/** How people's entries are named in the directory at hand. Implemented by the module that knows its kind. */
public interface PersonNames {

    /** The distinguished name (RFC 4514) an entry of this username has; empty when the directory could not be asked how. */
    Optional<String> dn(String username);
}
