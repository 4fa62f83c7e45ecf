package io.gatehouse.reconciliation.merge;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.GroupName;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Takes in how all accounts should be found, and gives it back in the order of usernames. Its files go with the folder. */
public final class WantedSpool implements AutoCloseable {

    private static final int BLOCK_BYTES = 8 * 1024 * 1024;
    private static final int FIXED_BYTES = 1 + 2 * Long.BYTES + EntryDigest.BYTES;

    private final SortedSpool spool;
    private final GroupNumbers numbers;
    private final EntryDigest digest = new EntryDigest();
    private long accounts;

    public WantedSpool(Path folder, GroupNumbers numbers) {
        this.spool = new SortedSpool(folder, "wanted", BLOCK_BYTES);
        this.numbers = numbers;
    }

    public void add(DirectoryEntry entry, Collection<GroupName> groups) {
        accounts++;
        var key = SpoolRecords.key(entry.key().username());
        var id = entry.key().account().value();
        var item = ByteBuffer.allocate(key.length + FIXED_BYTES + groups.size() * Integer.BYTES)
                .put(key)
                .put((byte) 0)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(digest.of(entry));
        groups.forEach(group -> item.putInt(numbers.of(group)));
        spool.add(item.array());
    }

    public long accounts() {
        return accounts;
    }

    public Cursor sorted() {
        return new Cursor(spool.sorted());
    }

    @Override
    public void close() {
        spool.close();
    }

    /** The accounts one after the other. */
    public static final class Cursor implements AutoCloseable {

        private final SortedRecords records;

        Cursor(SortedRecords records) {
            this.records = records;
        }

        public Optional<Wanted> next() {
            return records.peek() == null ? Optional.empty() : Optional.of(wanted(records.take()));
        }

        private static Wanted wanted(byte[] item) {
            var rest = ByteBuffer.wrap(item);
            rest.position(SpoolRecords.keyLength(item) + 1);
            var account = new AccountId(new UUID(rest.getLong(), rest.getLong()));
            var digest = Arrays.copyOfRange(item, rest.position(), rest.position() + EntryDigest.BYTES);
            rest.position(rest.position() + EntryDigest.BYTES);
            var groups = new ArrayList<Integer>();
            while (rest.hasRemaining()) {
                groups.add(rest.getInt());
            }
            return new Wanted(SpoolRecords.username(item), account, digest, groups);
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
