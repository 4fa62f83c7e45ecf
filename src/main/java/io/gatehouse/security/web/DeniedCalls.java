package io.gatehouse.security.web;

import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SecurityEvent;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Has the journal note when somebody reaches for what his rights do not cover, in a transaction of its own, because the one
 * around the call is rolled back. Nobody in particular is not noted: that is every visitor before the sign-in.
 */
@Component
class DeniedCalls {

    private static final Logger log = LoggerFactory.getLogger(DeniedCalls.class);

    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    DeniedCalls(CurrentActor currentActor, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.currentActor = currentActor;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        if (!isOnlyConsidered(event.getObject())) {
            note(nameOf(event.getObject()));
        }
    }

    /** The menu asks for each view whether it may be opened; nobody reached for those that it then leaves out. */
    private static boolean isOnlyConsidered(Object object) {
        var asked = requestOf(object);
        return asked != null
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atHand
                && !atHand.getRequest().getRequestURI().equals(asked.getRequestURI());
    }

    private static @Nullable HttpServletRequest requestOf(Object object) {
        return switch (object) {
            case RequestAuthorizationContext context -> context.getRequest();
            case HttpServletRequest request -> request;
            default -> null;
        };
    }

    /** @param what the method, address or view that stayed closed */
    void note(String what) {
        currentActor.find().ifPresent(actor -> {
            log.info("Denied to {}: {}", actor.name(), what);
            ownTransaction.executeWithoutResult(status -> events.publishEvent(new SecurityEvent.CallDenied(what)));
        });
    }

    private static String nameOf(Object object) {
        return switch (object) {
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            case RequestAuthorizationContext request -> address(request.getRequest());
            case HttpServletRequest request -> address(request);
            default -> object.getClass().getSimpleName();
        };
    }

    private static String address(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
