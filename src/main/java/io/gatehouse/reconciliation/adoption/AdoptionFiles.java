package io.gatehouse.reconciliation.adoption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files, kept in pieces where every node can read them; at most one piece is in memory. */
@Repository
class AdoptionFiles {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient database;

    AdoptionFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps a file within the running transaction.
     *
     * @throws AdoptionRefusedException when it is longer than allowed
     */
    void keep(UUID run, InputStream file, long longest) throws IOException {
        var buffer = new byte[PIECE];
        long length = 0;
        for (int position = 0, read = file.readNBytes(buffer, 0, PIECE);
                read > 0;
                position++, read = file.readNBytes(buffer, 0, PIECE)) {
            length += read;
            if (length > longest) {
                throw new AdoptionRefusedException("fileTooLong");
            }
            database.sql("INSERT INTO adoption_file (run_id, position, bytes) VALUES (?, ?, ?)")
                    .params(run, position, Arrays.copyOf(buffer, read))
                    .update();
        }
    }

    InputStream open(UUID run) {
        return new SequenceInputStream(new Pieces(run));
    }

    /** What was read is in the rows; the file, which may hold hashes of passwords, is not kept longer than needed. */
    void forget(UUID run) {
        database.sql("DELETE FROM adoption_file WHERE run_id = ?").param(run).update();
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID run;
        private int position;
        private byte[] next;

        Pieces(UUID run) {
            this.run = run;
            this.next = read();
        }

        @Override
        public boolean hasMoreElements() {
            return next.length > 0;
        }

        @Override
        public InputStream nextElement() {
            if (next.length == 0) {
                throw new NoSuchElementException();
            }
            var piece = new ByteArrayInputStream(next);
            next = read();
            return piece;
        }

        private byte[] read() {
            return database.sql("SELECT bytes FROM adoption_file WHERE run_id = ? AND position = ?")
                    .params(run, position++)
                    .query(byte[].class)
                    .optional()
                    .orElseGet(() -> new byte[0]);
        }
    }
}
