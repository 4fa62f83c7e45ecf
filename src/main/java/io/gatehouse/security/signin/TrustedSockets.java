package io.gatehouse.security.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;

/**
 * How Java's LDAP client is told which authorities to trust for {@code ldaps:} connections: it takes the name of a class and
 * calls its {@code getDefault()}. There is one directory, so one static factory is enough. The client itself checks the
 * host name.
 */
public final class TrustedSockets extends SocketFactory {

    private static final AtomicReference<SocketFactory> TRUSTING = new AtomicReference<>();

    private final SocketFactory sockets;

    private TrustedSockets(SocketFactory sockets) {
        this.sockets = sockets;
    }

    /** The class name to hand to the client. */
    static String trusting(Path certificates) {
        TRUSTING.set(TrustedCertificates.of(certificates).sockets());
        return TrustedSockets.class.getName();
    }

    public static SocketFactory getDefault() {
        return new TrustedSockets(Objects.requireNonNull(TRUSTING.get()));
    }

    /** The client connects it itself, with its time-out. */
    @Override
    public Socket createSocket() throws IOException {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return sockets.createSocket(address, port, localAddress, localPort);
    }
}
