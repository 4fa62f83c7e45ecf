package io.gatehouse.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What an open page of the back office still asks when its session has ended. Vaadin answers these with "session expired",
 * upon which the page loads anew and meets the sign-in; it begins no session for them.
 */
final class EndedSessionMatcher implements RequestMatcher {

    private static final Set<String> OF_AN_OPEN_PAGE = Set.of("uidl", "heartbeat");

    @Override
    public boolean matches(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        return kind != null && OF_AN_OPEN_PAGE.contains(kind) && request.getSession(false) == null;
    }
}
