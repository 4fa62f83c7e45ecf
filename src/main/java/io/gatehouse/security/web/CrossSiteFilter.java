package io.gatehouse.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that another site makes a browser send. Browsers say where a request comes from (Sec-Fetch-Site, W3C Fetch
 * Metadata; Origin, RFC 6454), so no session is needed to know. A client that says neither is no browser and carries
 * nobody's cookies.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String publicAuthority;

    /** @param publicAuthority host and port of our public address, which a proxy may hide from the Host header */
    CrossSiteFilter(String publicAuthority) {
        this.publicAuthority = publicAuthority;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || fromOurPages(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean fromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || authority(origin).equalsIgnoreCase(publicAuthority)
                || authority(origin).equalsIgnoreCase(String.valueOf(request.getHeader(HttpHeaders.HOST)));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
