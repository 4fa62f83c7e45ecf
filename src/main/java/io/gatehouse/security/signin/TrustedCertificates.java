package io.gatehouse.security.signin;

import io.gatehouse.common.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** The authorities of a PEM file, trusted in place of those of the Java runtime. */
record TrustedCertificates(KeyStore store) {

    /** @throws InvalidSettingException when the file has no certificates that can be read */
    static TrustedCertificates of(Path file) {
        try (var pem = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            for (var certificate : certificates) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw new CertificateException("No certificates");
            }
            return new TrustedCertificates(store);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e);
        }
    }

    private static InvalidSettingException unreadable(Path file, Exception e) {
        return new InvalidSettingException(
                "GATEHOUSE_LDAP_CA_CERTIFICATES: '%s' has to be a PEM file with certificates.".formatted(file), e);
    }

    SSLSocketFactory sockets() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has TLS", e);
        }
    }
}
