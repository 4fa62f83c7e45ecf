package io.gatehouse.directory.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password Gatehouse itself binds with: made once, kept in a file that only its owner reads, for looking in with other tools. */
final class ServicePassword {

    private static final int BYTES = 24;

    private ServicePassword() {}

    static String in(Path directory) {
        var file = directory.resolve("service-password");
        try {
            Files.createDirectories(directory);
            if (Files.notExists(file)) {
                var draft = Files.createTempFile(directory, "password", ".new", ownerOnly());
                Files.writeString(draft, random());
                Files.move(draft, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
