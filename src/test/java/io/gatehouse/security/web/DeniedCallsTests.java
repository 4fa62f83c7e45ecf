package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
class DeniedCallsTests {

    private static final Actor SOMEBODY = Actor.system("denied calls test");

    private final String closed = "/closed/" + UUID.randomUUID();

    @Autowired
    private DeniedCalls denied;

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @AfterEach
    void forgetRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void notesAPageThatSomebodyReachedFor() {
        deny(closed);

        assertThat(rows()).isOne();
    }

    @Test
    void notesNoPageThatTheMenuOnlyAskedAbout() {
        deny("/");

        assertThat(rows()).isZero();
    }

    /** @param atHand the address of the request during which the closed page was refused */
    private void deny(String atHand) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request(atHand)));
        actor.runAs(
                SOMEBODY,
                () -> denied.on(
                        new AuthorizationDeniedEvent<>(() -> null, request(closed), new AuthorizationDecision(false))));
    }

    private static MockHttpServletRequest request(String address) {
        return new MockHttpServletRequest("GET", address);
    }

    private int rows() {
        return actor.callAs(SOMEBODY, () -> journal.timeline(JournalObject.signIn("GET " + closed)))
                .size();
    }
}
