package io.gatehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A self-signed server certificate made by the JDK's keytool, as the PEM files that servers read. */
public record Certificate(Path directory) {

    private static final String SECRET = "not-a-secret";

    /**
     * @param parent where the files go, in a directory of their own
     * @param names subject alternative names, as in {@code ip:127.0.0.1}
     */
    public static Certificate of(Path parent, String names) {
        return make(parent, names, List.of("-validity", "2"));
    }

    public static Certificate expired(Path parent, String names) {
        return make(parent, names, List.of("-startdate", "-10d", "-validity", "5"));
    }

    /** To be trusted by whoever is to accept the server. */
    public Path authority() {
        return directory.resolve("ca.crt");
    }

    private static Certificate make(Path parent, String names, List<String> validity) {
        try {
            var directory = Files.createTempDirectory(parent, "certificate");
            var store = directory.resolve("server.p12");
            keytool(store, names, validity);
            var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
            var certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
            Files.writeString(directory.resolve("server.crt"), certificate);
            Files.writeString(directory.resolve("ca.crt"), certificate);
            var key = keys.getKey("server", SECRET.toCharArray());
            Files.writeString(directory.resolve("server.key"), pem("PRIVATE KEY", key.getEncoded()));
            return new Certificate(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String names, List<String> validity) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=directory.example",
                "-ext",
                "bc:c=ca:true",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET));
        command.addAll(validity);
        try {
            if (new ProcessBuilder(command).start().waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String pem(String what, byte[] der) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, encoder.encodeToString(der), what);
    }
}
