package io.gatehouse.reconciliation.merge;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts any number of small records by their bytes: full blocks are sorted and written to a file of their own, and the files
 * are merged when they are read. Takes the memory of one block, however many records there are.
 */
final class SortedSpool implements AutoCloseable {

    /** What the virtual machine needs for an array beside its content, and for the list's reference to it. */
    private static final int BESIDE_CONTENT = 24;

    private final Path folder;
    private final String name;
    private final int blockBytes;
    private final List<Path> files = new ArrayList<>();
    private List<byte[]> block = new ArrayList<>();
    private int bytes;

    SortedSpool(Path folder, String name, int blockBytes) {
        this.folder = folder;
        this.name = name;
        this.blockBytes = blockBytes;
    }

    void add(byte[] item) {
        block.add(item);
        bytes += item.length + BESIDE_CONTENT;
        if (bytes >= blockBytes) {
            write();
        }
    }

    /** All records in order; nothing can be added any more. */
    SortedRecords sorted() {
        var sources = new ArrayList<RecordSource>();
        sources.add(new RecordSource.OfMemory(sortedBlock()));
        files.forEach(file -> sources.add(new RecordSource.OfFile(file)));
        block = List.of();
        return new SortedRecords(sources);
    }

    private List<byte[]> sortedBlock() {
        var items = block.toArray(byte[][]::new);
        Arrays.parallelSort(items, Arrays::compareUnsigned);
        return Arrays.asList(items);
    }

    private void write() {
        var file = folder.resolve(name + "-" + files.size());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (var item : sortedBlock()) {
                out.writeInt(item.length);
                out.write(item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.add(file);
        block = new ArrayList<>(block.size());
        bytes = 0;
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
