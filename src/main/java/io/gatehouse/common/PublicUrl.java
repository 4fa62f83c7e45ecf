package io.gatehouse.common;

import java.net.URI;

/**
 * The address under which people outside reach this installation. Links are built from it alone, never from the Host
 * header of a request.
 */
public record PublicUrl(URI base) {

    /** @param path begins with a slash; already encoded */
    public URI link(String path) {
        var text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }
}
