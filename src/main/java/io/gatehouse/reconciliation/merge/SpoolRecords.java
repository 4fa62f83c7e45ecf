package io.gatehouse.reconciliation.merge;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ScannedPerson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** How records look on disk: the username, a zero byte, and what is known under it. Sorted by bytes they are sorted by username. */
final class SpoolRecords {

    private static final byte END_OF_KEY = 0;
    private static final int MARK_BYTES = 2 * Long.BYTES;

    private SpoolRecords() {}

    static byte[] key(String username) {
        return username.replace('\0', '\1').getBytes(StandardCharsets.UTF_8);
    }

    static byte[] person(ScannedPerson person, byte[] digest) {
        var key = key(person.username());
        var dn = person.dn().getBytes(StandardCharsets.UTF_8);
        var mark = person.mark().map(AccountId::value).orElse(new UUID(0, 0));
        return ByteBuffer.allocate(key.length + 2 + MARK_BYTES + digest.length + dn.length)
                .put(key)
                .put(END_OF_KEY)
                .put((byte) (person.inPlace() ? 1 : 0))
                .putLong(mark.getMostSignificantBits())
                .putLong(mark.getLeastSignificantBits())
                .put(digest)
                .put(dn)
                .array();
    }

    static byte[] member(String username, int group) {
        var key = key(username);
        return ByteBuffer.allocate(key.length + 1 + Integer.BYTES)
                .put(key)
                .put(END_OF_KEY)
                .putInt(group)
                .array();
    }

    static int keyLength(byte[] item) {
        int length = 0;
        while (item[length] != END_OF_KEY) {
            length++;
        }
        return length;
    }

    static String username(byte[] item) {
        return new String(item, 0, keyLength(item), StandardCharsets.UTF_8);
    }

    static FoundEntry entry(byte[] item) {
        var rest = ByteBuffer.wrap(item);
        rest.position(keyLength(item) + 1);
        var inPlace = rest.get() == 1;
        var mark = new UUID(rest.getLong(), rest.getLong());
        var digest = new byte[EntryDigest.BYTES];
        rest.get(digest);
        var dn = StandardCharsets.UTF_8.decode(rest).toString();
        return new FoundEntry(
                dn, inPlace, mark.equals(new UUID(0, 0)) ? Optional.empty() : Optional.of(new AccountId(mark)), digest);
    }

    static int group(byte[] item) {
        return ByteBuffer.wrap(item).getInt(item.length - Integer.BYTES);
    }
}
