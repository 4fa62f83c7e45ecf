package io.gatehouse.security.signin;

import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.security.AuthorityFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities of a PEM file as it is at each connection, trusted in place of those of the Java runtime. */
record TrustedCertificates(X509TrustManager trust) {

    /** @throws InvalidSettingException when the file has no certificates that can be read */
    static TrustedCertificates of(Path file) {
        try {
            return new TrustedCertificates(new AuthorityFile(file, TrustedCertificates::read));
        } catch (GeneralSecurityException e) {
            throw new InvalidSettingException(
                    "GATEHOUSE_LDAP_CA_CERTIFICATES: '%s' has to be a PEM file with certificates.".formatted(file), e);
        }
    }

    private static X509TrustManager read(Path file) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(file));
        return Stream.of(trust.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        try (var pem = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw new CertificateException("No certificates");
            }
            return store;
        } catch (IOException e) {
            throw new CertificateException(e);
        }
    }

    SSLSocketFactory sockets() {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {trust}, null);
            return tls.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has TLS", e);
        }
    }
}
