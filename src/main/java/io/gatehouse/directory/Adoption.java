package io.gatehouse.directory;

import java.util.List;

/**
 * An entry that others made and that a person agreed is to become an account's. It is known by what the server calls it, so
 * that no other entry is ever taken for it.
 *
 * @param dn where it lay when that was agreed
 * @param references groups of others that listed it there
 */
public record Adoption(String dn, EntryId id, List<Reference> references) {

    public Adoption {
        references = List.copyOf(references);
    }

    /**
     * A place where others name an entry.
     *
     * @param group distinguished name
     * @param attribute {@code member} or {@code uniqueMember} (RFC 4519)
     */
    public record Reference(String group, String attribute) {}
}
