package io.gatehouse.security.web;

import io.gatehouse.security.FreshRights;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import io.gatehouse.security.SignedInPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account anew at each request of a signed-in person: rights that changed count from here on, and a session whose
 * account may no longer sign in, that is older than it may become, or that nobody has used for too long, ends here.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final String USED = SessionGuard.class.getName() + ".used";

    private final SignInAccounts accounts;
    private final FreshRights freshRights;
    private final SessionSettings settings;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGuard(SignInAccounts accounts, FreshRights freshRights, SessionSettings settings, Clock clock) {
        this.accounts = accounts;
        this.freshRights = freshRights;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
            var account = overdue(request) ? null : current(person);
            if (account == null) {
                end(request);
            } else {
                refresh(account, authentication, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean overdue(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return true;
        }
        var began = Instant.ofEpochMilli(session.getCreationTime());
        var used = session.getAttribute(USED) instanceof Instant last ? last : began;
        var now = clock.instant();
        if (began.plus(settings.absolute()).isBefore(now)
                || used.plus(settings.idle()).isBefore(now)) {
            return true;
        }
        if (!asksByItself(request)) {
            session.setAttribute(USED, now);
        }
        return false;
    }

    /** An open page keeps asking when nobody sits before it; the container takes that for use. */
    private static boolean asksByItself(HttpServletRequest request) {
        return request.getRequestURI().equals(SessionController.PATH)
                || "heartbeat".equals(request.getParameter("v-r"));
    }

    private @Nullable SignInAccount current(SignedInPerson person) {
        return accounts.findById(person.accountId())
                .filter(SignInAccount::maySignIn)
                .orElse(null);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private void refresh(
            SignInAccount account,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        freshRights.remember(account);
        var known = new HashSet<>(authentication.getAuthorities());
        if (!known.equals(new HashSet<>(account.authorities()))) {
            replace(account, authentication.getDetails(), request, response);
        }
    }

    /** The session keeps the new rights too, because Vaadin reads them there. */
    private void replace(
            SignInAccount account, @Nullable Object details, HttpServletRequest request, HttpServletResponse response) {
        var refreshed = UsernamePasswordAuthenticationToken.authenticated(
                SignedInPerson.of(account), null, account.authorities());
        refreshed.setDetails(details);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(refreshed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
