package io.gatehouse.reconciliation.merge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorted records of one block, one after the other. */
sealed interface RecordSource extends AutoCloseable {

    /** Null after the last one. */
    byte @Nullable [] next();

    @Override
    void close();

    final class OfMemory implements RecordSource {

        private final Iterator<byte[]> records;

        OfMemory(List<byte[]> records) {
            this.records = records.iterator();
        }

        @Override
        public byte @Nullable [] next() {
            return records.hasNext() ? records.next() : null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    final class OfFile implements RecordSource {

        private final DataInputStream in;

        OfFile(Path file) {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte @Nullable [] next() {
            try {
                return in.readNBytes(in.readInt());
            } catch (EOFException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
