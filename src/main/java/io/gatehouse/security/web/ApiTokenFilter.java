package io.gatehouse.security.web;

import io.gatehouse.security.ApiCaller;
import io.gatehouse.security.ApiTokenService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows programs by their token: {@code Authorization: Bearer …} (RFC 6750), never by a parameter or cookie. */
class ApiTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokenService tokens;

    ApiTokenFilter(ApiTokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request)
                .flatMap(token -> tokens.authenticate(token, request.getRemoteAddr()))
                .ifPresent(ApiTokenFilter::enter);
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static void enter(ApiCaller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(caller));
        SecurityContextHolder.setContext(context);
    }

    private static Authentication authentication(ApiCaller caller) {
        var authorities = AuthorityUtils.createAuthorityList(
                caller.scopes().stream().map(scope -> scope.authority()).toArray(String[]::new));
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
    }
}
