package io.gatehouse.firstrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** {@code GATEHOUSE_DATA}: where everything is kept that a restart must find again. Readable by its owner only. */
record DataDirectory(Path path) {

    private static final int SECRET_BYTES = 32;

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

    private static String randomText() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
