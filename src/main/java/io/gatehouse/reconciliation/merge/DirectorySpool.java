package io.gatehouse.reconciliation.merge;

import io.gatehouse.directory.DirectoryVisitor;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.ScannedGroup;
import io.gatehouse.directory.ScannedPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/** Takes in a whole directory and gives it back in the order of usernames. Its files are gone with {@link #close()}. */
public final class DirectorySpool implements DirectoryVisitor, AutoCloseable {

    private static final int BLOCK_BYTES = 8 * 1024 * 1024;

    private final Path folder;
    private final SortedSpool people;
    private final SortedSpool members;
    private final Predicate<GroupName> owned;
    private final Progress progress;
    private final EntryDigest digest = new EntryDigest();
    private final GroupNumbers numbers = new GroupNumbers();
    private long entriesRead;
    private long marked;
    private long membersRead;
    private long foreign;

    /** @param owned which groups are ours; members of others are only counted */
    public DirectorySpool(Path parent, Predicate<GroupName> owned, Progress progress) {
        this(parent, owned, progress, BLOCK_BYTES);
    }

    DirectorySpool(Path parent, Predicate<GroupName> owned, Progress progress, int blockBytes) {
        this.folder = temporary(parent);
        this.people = new SortedSpool(folder, "people", blockBytes);
        this.members = new SortedSpool(folder, "members", blockBytes);
        this.owned = owned;
        this.progress = progress;
    }

    /** Hears how far the reading is, and may end it. */
    @FunctionalInterface
    public interface Progress {
        boolean goOn(long entriesRead, long membersRead);
    }

    @Override
    public void person(ScannedPerson person) {
        entriesRead++;
        if (person.mark().isPresent()) {
            marked++;
        }
        people.add(SpoolRecords.person(person, digest.of(person.entry())));
    }

    @Override
    public void member(ScannedGroup group, String username) {
        add(group, username);
    }

    @Override
    public void stranger(ScannedGroup group, String dn) {
        add(group, Found.STRANGER + dn.toLowerCase(Locale.ROOT));
    }

    private void add(ScannedGroup group, String key) {
        membersRead++;
        var name = group.name().filter(owned);
        if (name.isPresent()) {
            members.add(SpoolRecords.member(key, numbers.of(name.get())));
        } else {
            foreign++;
        }
    }

    @Override
    public boolean goOn() {
        return progress.goOn(entriesRead, membersRead);
    }

    public long entriesRead() {
        return entriesRead;
    }

    /** Entries that say whose copy they are. */
    public long marked() {
        return marked;
    }

    public long membersRead() {
        return membersRead;
    }

    /** Members of groups that are not ours. */
    public long foreign() {
        return foreign;
    }

    /** A place beside this one's own files for the other side, with the same numbers for groups. */
    public WantedSpool wanted() {
        return new WantedSpool(folder, numbers);
    }

    /** Everything in order, from after a username on; nothing can be taken in any more. */
    public DirectoryCursor after(String username) {
        return new DirectoryCursor(people.sorted(), members.sorted(), numbers, username);
    }

    @Override
    public void close() {
        people.close();
        members.close();
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(Path parent) {
        try {
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, "reconciliation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
