package io.gatehouse.directory;

import io.gatehouse.common.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one way to the LDAP directory, apart from sign-in. No method throws for what a directory can answer: a failure is part
 * of the result. Calls wait for the network (at most the configured time-outs) and belong outside any database transaction.
 */
public interface Directory {

    /** The state of every person asked about; {@link EntryState.Unknown} for those that could not be read. */
    Map<AccountId, DirectoryState> read(Collection<EntryQuery> queries);

    /**
     * Carries changes out: entries first, each on its own, then groups, with one modification per group, and at last entries
     * into the recycle bin. The outcome of every change is in the answer.
     */
    Map<DirectoryChange, ChangeOutcome> apply(Collection<? extends DirectoryChange> changes);

    /**
     * Shows the visitor every person and every group, page by page and without keeping them. Empty when all was shown, or as
     * much as the visitor wanted; with a failure, what was shown is not all there is and nothing follows from what was not.
     */
    Optional<DirectoryFailure> scan(DirectoryVisitor visitor);

    /** How each of these members stands, which may be no account's. */
    Map<StrayMember, StrayState> strays(Collection<StrayMember> members);

    /** What others wrote about one account; secrets are not asked for. */
    ForeignContent foreign(EntryKey key);

    /** Those of the groups that the server does not have; empty when it could not be asked about all of them. */
    Optional<Set<GroupName>> missing(Collection<GroupName> groups);

    /** How many are in each of the groups, those the server does not have left out; empty when it could not be asked. */
    Optional<Map<GroupName, GroupCensus>> census(Collection<GroupName> groups);

    /** Whether an entry has the username. */
    UsernameAvailability usernameAvailability(String username);

    /** Sets the password of the account's entry by the Password Modify operation (RFC 3062); the characters are not kept. */
    PasswordChange setPassword(AccountId account, char[] password);

    /** The changes as LDIF (RFC 2849), exactly as they would be sent. */
    String ldif(List<? extends DirectoryChange> changes);

    /** Why the directory cannot be worked with at this moment; empty when it answers. */
    Optional<DirectoryFailure> failure();

    DirectoryKind kind();
}
