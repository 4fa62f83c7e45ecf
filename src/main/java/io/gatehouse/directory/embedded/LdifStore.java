package io.gatehouse.directory.embedded;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server's entries in one LDIF file, replaced as a whole and forced to disk, so that it is complete at any
 * moment. Whoever asks for a change to be saved waits until it is; those who wait together are served by one writing.
 */
final class LdifStore {

    private final Path directory;
    private final Path file;
    private final AtomicLong changes = new AtomicLong();
    private long saved;
    private @Nullable InMemoryDirectoryServer server;

    LdifStore(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("directory.ldif");
    }

    /** Yesterday's entries, or the seed's; a tree that has grown since is completed. */
    synchronized void load(InMemoryDirectoryServer into, Seed seed) throws LDAPException {
        server = into;
        if (Files.exists(file)) {
            into.importFromLDIF(true, file.toString());
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

    /** Returns when a file with the change just made is on disk. */
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
            var draft = Files.createTempFile(directory, "directory", ".new", ServicePassword.ownerOnly());
            export(draft);
            force(draft, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(directory, StandardOpenOption.READ);
            saved = upTo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDAPException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void export(Path draft) throws LDAPException {
        if (server != null) {
            server.exportToLDIF(draft.toString(), false, true);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
