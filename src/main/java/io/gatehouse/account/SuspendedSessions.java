package io.gatehouse.account;

import io.gatehouse.security.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is suspended, or whose account is closed, is signed out at once, not at the next click. */
@Component
class SuspendedSessions {

    private final Sessions sessions;

    SuspendedSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(AccountSuspended event) {
        sessions.end(event.account());
    }

    @EventListener
    void on(AccountClosed event) {
        sessions.end(event.account());
    }
}
