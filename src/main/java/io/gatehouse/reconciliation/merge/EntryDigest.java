package io.gatehouse.reconciliation.merge;

import io.gatehouse.directory.DirectoryEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * What an entry says on everything we own and whether it is in the recycle bin, in sixteen bytes: two entries with the same digest give an empty plan. What people's
 * entries contain is thereby never written to disk.
 */
public final class EntryDigest {

    static final int BYTES = 16;

    private final MessageDigest sha256;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(512);

    public EntryDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] of(DirectoryEntry entry) {
        content.reset();
        content.write(entry.enabled() ? 1 : 2);
        content.write(entry.key().recycled() ? 1 : 2);
        entry.attributes().forEach(this::add);
        return Arrays.copyOf(sha256.digest(content.toByteArray()), BYTES);
    }

    /** Every value after its length, so that no two contents are written alike. */
    private void add(String name, List<String> values) {
        content.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        add(values.size());
        for (var value : values) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            add(bytes.length);
            content.writeBytes(bytes);
        }
    }

    private void add(int number) {
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            content.write(number >> shift);
        }
    }
}
