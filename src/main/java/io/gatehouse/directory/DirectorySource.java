package io.gatehouse.directory;

import java.util.Optional;

/** Reads what others keep in the directory, for taking it over. Passwords are not even asked for. */
public interface DirectorySource {

    /**
     * Shows everything below a base, page by page.
     *
     * @param base a distinguished name (RFC 4514) on the server at hand
     * @return why not everything was shown; empty when it was, or as much as the visitor wanted
     */
    Optional<DirectoryFailure> survey(String base, SourceVisitor visitor);
}
