package io.gatehouse.reconciliation.adoption;

/**
 * Which attribute of the source means what; names in lower case. An empty text means none has it.
 *
 * @param organization an attribute, or {@link #BRANCH} for the branch an entry lies in
 * @param disabled an attribute that tells who may not sign in
 * @param disabledValue what it says then; empty when its being there is enough
 * @param otherwise id of the organization of those whose own is not told; empty for none
 */
public record AttributeMapping(
        String username,
        String firstName,
        String lastName,
        String fullName,
        String email,
        String phone,
        String title,
        String npi,
        String organization,
        String disabled,
        String disabledValue,
        String otherwise) {

    /** Stands for the branch of the tree. */
    public static final String BRANCH = "@branch";
}
