package io.gatehouse.directory.embedded;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server's entries in one LDIF file and, beside it, the entries that changed since it was written, as they became. Both
 * are forced to disk. Whoever asks for a change to be saved waits until it is; those who wait together are served by one
 * writing. The first line of the file says which changes belong to it, so that a crash between the two cannot mix them.
 */
final class LdifStore {

    private static final long CHANGES_WORTH_A_NEW_FILE = 1 << 20;
    private static final String END_OF_ENTRY = "\n\n";
    private static final String NUMBER = "# changes are in directory.changes.";

    private final Path directory;
    private final Path file;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong changes = new AtomicLong();
    private long saved;
    private long number;
    private long length;
    private @Nullable FileChannel log;
    private @Nullable InMemoryDirectoryServer server;

    LdifStore(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("directory.ldif");
    }

    /** Yesterday's entries, or the seed's; a tree that has grown since is completed. */
    synchronized void load(InMemoryDirectoryServer into, Seed seed) throws LDAPException {
        server = into;
        if (Files.exists(file)) {
            restore(into);
        }
        for (var entry : seed.tree()) {
            if (into.getEntry(entry.getDN()) == null) {
                into.add(entry);
            }
        }
        save();
    }

    synchronized Optional<Entry> find(String dn) throws LDAPException {
        return server == null ? Optional.empty() : Optional.ofNullable(server.getEntry(dn));
    }

    /** Returns when this entry, as it is now, is on disk. */
    void saveEntry(String dn) {
        waiting.add(dn);
        var mine = changes.incrementAndGet();
        synchronized (this) {
            if (saved < mine) {
                append();
            }
        }
    }

    /** Returns when all entries are on disk as they are now: for changes that reach further than one entry. */
    void saveChange() {
        var mine = changes.incrementAndGet();
        synchronized (this) {
            if (saved < mine) {
                save();
            }
        }
    }

    synchronized void save() {
        var upTo = changes.get();
        try {
            closeLog();
            waiting.clear();
            number++;
            log = FileChannel.open(
                    changesFile(number),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                    ServicePassword.ownerOnly());
            var draft = Files.createTempFile(directory, "directory", ".new", ServicePassword.ownerOnly());
            export(draft);
            force(draft, StandardOpenOption.WRITE);
            length = Files.size(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(directory, StandardOpenOption.READ);
            deleteEarlierChanges();
            saved = upTo;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    synchronized void close() {
        save();
        try {
            closeLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append() {
        var changesBefore = log;
        if (server == null || changesBefore == null) {
            save();
            return;
        }
        var upTo = changes.get();
        try {
            var entries = new StringBuilder();
            for (var dn = waiting.poll(); dn != null; dn = waiting.poll()) {
                var entry = server.getEntry(dn);
                if (entry != null) {
                    entries.append(entry.toLDIFString().strip()).append(END_OF_ENTRY);
                }
            }
            write(changesBefore, entries.toString());
            saved = upTo;
            if (changesBefore.size() > Math.max(length, CHANGES_WORTH_A_NEW_FILE)) {
                save();
            }
        } catch (IOException | LDAPException e) {
            throw failed(e);
        }
    }

    /** The next change writes everything anew, under a new number. */
    private UncheckedIOException failed(Exception why) {
        log = null;
        return new UncheckedIOException(why instanceof IOException io ? io : new IOException(why));
    }

    private static void write(FileChannel to, String entries) throws IOException {
        var bytes = ByteBuffer.wrap(entries.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
        to.force(true);
    }

    private void restore(InMemoryDirectoryServer into) throws LDAPException {
        try (var first = Files.lines(file)) {
            number = first.findFirst()
                    .filter(line -> line.startsWith(NUMBER))
                    .map(line -> Long.parseLong(line.substring(NUMBER.length())))
                    .orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var entries = new LinkedHashMap<DN, Entry>();
        try {
            read(Files.readAllBytes(file), entries);
            if (Files.exists(changesFile(number))) {
                read(whole(Files.readAllBytes(changesFile(number))), entries);
            }
            var draft = Files.createTempFile(directory, "directory", ".new", ServicePassword.ownerOnly());
            try (var writer = new LDIFWriter(draft.toString())) {
                for (var entry : entries.values()) {
                    writer.writeEntry(entry);
                }
            }
            into.importFromLDIF(true, draft.toString());
            Files.delete(draft);
        } catch (IOException | LDIFException e) {
            throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Without the last entry if its writing was cut short: nobody was told that it is saved. */
    private static byte[] whole(byte[] changes) {
        var text = new String(changes, StandardCharsets.UTF_8);
        var end = text.lastIndexOf(END_OF_ENTRY);
        return end < 0
                ? new byte[0]
                : text.substring(0, end + END_OF_ENTRY.length()).getBytes(StandardCharsets.UTF_8);
    }

    private static void read(byte[] ldif, Map<DN, Entry> into) throws IOException, LDIFException, LDAPException {
        try (var reader = new LDIFReader(new ByteArrayInputStream(ldif))) {
            for (var entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                into.put(entry.getParsedDN(), entry);
            }
        }
    }

    private void export(Path draft) throws IOException {
        try (var writer = new LDIFWriter(draft.toString())) {
            writer.writeComment(NUMBER.substring(2) + number, false, false);
            if (server != null) {
                server.exportToLDIF(writer, false, true, false);
            }
        } catch (LDAPException e) {
            throw new IOException(e);
        }
    }

    private Path changesFile(long number) {
        return directory.resolve("directory.changes." + number);
    }

    private void closeLog() throws IOException {
        if (log != null) {
            log.close();
            log = null;
        }
    }

    private void deleteEarlierChanges() throws IOException {
        try (var all = Files.newDirectoryStream(directory, "directory.changes.*")) {
            for (var changes : all) {
                if (!changes.equals(changesFile(number))) {
                    Files.delete(changes);
                }
            }
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
