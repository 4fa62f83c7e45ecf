package io.gatehouse.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trusts the authorities that a file names at the moment of each connection, so that renewing it needs no restart. While the
 * file cannot be read, those last read count.
 */
public final class AuthorityFile implements X509TrustManager {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityFile.class);
    private static final FileTime GONE = FileTime.fromMillis(0);

    private final Path file;
    private final Reading reading;
    private X509TrustManager trusted;
    private FileTime asOf;

    /** How such a file is read. */
    @FunctionalInterface
    public interface Reading {
        X509TrustManager of(Path file) throws GeneralSecurityException;
    }

    /** @throws GeneralSecurityException when the file cannot be read or names no certificate */
    public AuthorityFile(Path file, Reading reading) throws GeneralSecurityException {
        this.file = file;
        this.reading = reading;
        this.asOf = modified();
        this.trusted = reading.of(file);
    }

    private synchronized X509TrustManager current() {
        var modified = modified();
        if (!modified.equals(asOf)) {
            try {
                trusted = reading.of(file);
                asOf = modified;
            } catch (GeneralSecurityException e) {
                LOG.warn("{} cannot be read, the authorities it named before are trusted: {}", file, e.getMessage());
            }
        }
        return trusted;
    }

    private FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return GONE;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        current().checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        current().checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return current().getAcceptedIssuers();
    }
}
