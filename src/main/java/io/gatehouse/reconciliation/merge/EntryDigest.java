package io.gatehouse.reconciliation.merge;

import io.gatehouse.directory.DirectoryEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * What an entry says on everything we own and whether it is in the recycle bin, in sixteen bytes: two entries with the same
 * digest give an empty plan. What people's entries contain is thereby never written to disk.
 */
public final class EntryDigest {

    static final int BYTES = 16;

    private final MessageDigest sha256;
    private byte[] content = new byte[1024];
    private int length;

    public EntryDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] of(DirectoryEntry entry) {
        length = 0;
        add(entry.enabled() ? 1 : 2);
        add(entry.key().recycled() ? 1 : 2);
        entry.attributes().forEach(this::add);
        sha256.update(content, 0, length);
        return Arrays.copyOf(sha256.digest(), BYTES);
    }

    /** Every text after its length, so that no two contents are written alike. */
    private void add(String name, List<String> values) {
        add(name);
        add(values.size());
        values.forEach(this::add);
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, content, length, bytes.length);
        length += bytes.length;
    }

    private void add(int number) {
        makeRoom(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            content[length++] = (byte) (number >> shift);
        }
    }

    private void makeRoom(int more) {
        if (length + more > content.length) {
            content = Arrays.copyOf(content, Math.max(2 * content.length, length + more));
        }
    }
}
