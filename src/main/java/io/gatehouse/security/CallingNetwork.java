package io.gatehouse.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose calls are counted together: an IPv4 address, or the /64 network of an IPv6 address. Such a network belongs to one
 * subscriber (RFC 6177), who could otherwise call from a new address each time.
 */
final class CallingNetwork {

    private static final int PREFIX_BYTES = 8;

    private CallingNetwork() {}

    /** @param address as it came with the call; what is no address stands for itself */
    static String of(String address) {
        return address.indexOf(':') < 0 ? address : ofVersion6(address);
    }

    /** A name with a colon is never looked up: it is an address or refused. */
    private static String ofVersion6(String address) {
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
