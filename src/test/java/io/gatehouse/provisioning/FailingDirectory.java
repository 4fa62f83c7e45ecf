package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryKind;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.DirectoryVisitor;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.ForeignContent;
import io.gatehouse.directory.GroupCensus;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.PasswordChange;
import io.gatehouse.directory.StrayMember;
import io.gatehouse.directory.StrayState;
import io.gatehouse.directory.UsernameAvailability;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory in front of the real one, at whose doors a test can make things happen. */
final class FailingDirectory implements Directory {

    private final Directory real;
    private Runnable afterReading = () -> {};
    private Runnable afterEntries = () -> {};
    private Runnable afterGroups = () -> {};

    FailingDirectory(Directory real) {
        this.real = real;
    }

    /** As if the process were killed at this point. */
    static final class Halt extends Error {

        private static final long serialVersionUID = 1;
    }

    void afterReading(Runnable event) {
        afterReading = event;
    }

    void afterEntries(Runnable event) {
        afterEntries = event;
    }

    void afterGroups(Runnable event) {
        afterGroups = event;
    }

    static void halt() {
        throw new Halt();
    }

    @Override
    public Map<AccountId, DirectoryState> read(Collection<EntryQuery> queries) {
        var states = real.read(queries);
        afterReading.run();
        return states;
    }

    @Override
    public Map<DirectoryChange, ChangeOutcome> apply(Collection<? extends DirectoryChange> changes) {
        var outcomes = real.apply(changes);
        var onGroups = changes.stream().anyMatch(DirectoryChange.OfGroup.class::isInstance);
        (onGroups ? afterGroups : afterEntries).run();
        return outcomes;
    }

    @Override
    public Optional<DirectoryFailure> scan(DirectoryVisitor visitor) {
        return real.scan(visitor);
    }

    @Override
    public Map<StrayMember, StrayState> strays(Collection<StrayMember> members) {
        var states = real.strays(members);
        afterReading.run();
        return states;
    }

    @Override
    public ForeignContent foreign(EntryKey key) {
        return real.foreign(key);
    }

    @Override
    public Optional<Set<GroupName>> missing(Collection<GroupName> groups) {
        return real.missing(groups);
    }

    @Override
    public Optional<Map<GroupName, GroupCensus>> census(Collection<GroupName> groups) {
        return real.census(groups);
    }

    @Override
    public UsernameAvailability usernameAvailability(String username) {
        return real.usernameAvailability(username);
    }

    @Override
    public PasswordChange setPassword(AccountId account, char[] password) {
        return real.setPassword(account, password);
    }

    @Override
    public String ldif(List<? extends DirectoryChange> changes) {
        return real.ldif(changes);
    }

    @Override
    public Optional<DirectoryFailure> failure() {
        return real.failure();
    }

    @Override
    public DirectoryKind kind() {
        return real.kind();
    }
}
