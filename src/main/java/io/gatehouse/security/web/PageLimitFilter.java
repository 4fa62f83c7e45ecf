package io.gatehouse.security.web;

import io.gatehouse.security.PageLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a flood of reading away from the public pages. What is sent to them has narrower limits of its own. */
final class PageLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PageLimits limits;

    PageLimitFilter(PageLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.allow(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, TooManyRequests.RETRY_AFTER_SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
