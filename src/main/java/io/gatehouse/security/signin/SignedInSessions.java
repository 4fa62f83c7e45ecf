package io.gatehouse.security.signin;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.Sessions;
import io.gatehouse.security.SignedInPerson;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The sessions of signed-in people on this node. */
@Component
class SignedInSessions implements HttpSessionListener, Sessions {

    private static final String ACCOUNT = SignedInSessions.class.getName();

    private final Map<AccountId, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    void remember(HttpSession session, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            session.setAttribute(ACCOUNT, person.account());
            sessions.computeIfAbsent(person.accountId(), account -> ConcurrentHashMap.newKeySet())
                    .add(session);
        }
    }

    @Override
    public void end(AccountId account) {
        sessions.getOrDefault(account, Set.of()).forEach(SignedInSessions::invalidate);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // It has ended meanwhile, which is what is wanted.
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(ACCOUNT) instanceof UUID account) {
            sessions.computeIfPresent(new AccountId(account), (key, known) -> {
                known.remove(event.getSession());
                return known.isEmpty() ? null : known;
            });
        }
    }
}
