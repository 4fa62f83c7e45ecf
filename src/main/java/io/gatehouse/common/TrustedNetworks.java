package io.gatehouse.common;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Networks whose machines may say on whose behalf they ask: the reverse proxies in front of Gatehouse.
 *
 * @param blocks in CIDR notation (RFC 4632), single addresses too
 */
public record TrustedNetworks(List<String> blocks) {

    private static final Pattern BLOCK = Pattern.compile("([0-9A-Fa-f.:]+)(?:/([0-9]{1,3}))?");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    public TrustedNetworks {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param text addresses and CIDR blocks, separated by commas or spaces; may be empty
     * @throws InvalidSettingException when one is neither, or is everybody
     */
    public static TrustedNetworks of(String name, String text) {
        return new TrustedNetworks(Stream.of(text.strip().split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> block(name, part))
                .toList());
    }

    private static String block(String name, String part) {
        var found = BLOCK.matcher(part);
        int bits = found.matches() ? bits(found.group(1)) : 0;
        if (bits == 0) {
            throw refused(name, part, "is neither an address nor a block like 10.1.0.0/16.");
        }
        int prefix = found.group(2) == null ? bits : Integer.parseInt(found.group(2));
        if (prefix == 0) {
            throw refused(name, part, "would trust everybody, so that anybody could pretend any address.");
        }
        if (prefix > bits) {
            throw refused(name, part, "has more than %d bits.".formatted(bits));
        }
        return found.group(1) + "/" + prefix;
    }

    /** Of an address in digits; 0 for anything else. Names are not looked up. */
    private static int bits(String address) {
        if (!address.contains(":") && !IPV4.matcher(address).matches()) {
            return 0;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet4Address ? 32 : 128;
        } catch (UnknownHostException e) {
            return 0;
        }
    }

    private static InvalidSettingException refused(String name, String part, String why) {
        return new InvalidSettingException("%s: '%s' %s".formatted(name, part, why));
    }
}
