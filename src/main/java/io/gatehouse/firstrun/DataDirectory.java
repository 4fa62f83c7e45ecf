package io.gatehouse.firstrun;

import io.gatehouse.common.InvalidSettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** {@code GATEHOUSE_DATA}: where everything is kept that a restart must find again. Readable by its owner only. */
record DataDirectory(Path path) {

    private static final int SECRET_BYTES = 32;

    /**
     * Makes the directory and holds it until the lock is released, is forgotten, or the process ends in whatever way.
     *
     * @throws InvalidSettingException when another process holds it or it cannot be written
     */
    FileLock claim() {
        try {
            makePrivate();
            var lock = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new InvalidSettingException(
                        "Another Gatehouse is running on %s: stop it, or set GATEHOUSE_DATA to another directory."
                                .formatted(path));
            }
            return lock;
        } catch (IOException e) {
            throw new InvalidSettingException(
                    "GATEHOUSE_DATA: the directory '%s' cannot be written.".formatted(path), e);
        }
    }

    /** Whether a running application holds this directory. */
    boolean inUse() {
        if (Files.notExists(lockFile())) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String relative) {
        return path.resolve(relative).toAbsolutePath().normalize();
    }

    Path folder(String relative) {
        try {
            return Files.createDirectories(resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of its owner's only, made with random content (base64url of 32 bytes) when it is not there yet. */
    Path secret(String relative) {
        var file = resolve(relative);
        try {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                var draft = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly);
                Files.writeString(draft, randomText());
                Files.move(draft, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String secretText(String relative) {
        try {
            return Files.readString(secret(relative)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lockFile() {
        return resolve("gatehouse.lock");
    }

    private void makePrivate() throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String randomText() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
