package io.gatehouse.journal;

import io.gatehouse.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Finds the network address an act was asked from: the actor's, else that of the request at hand. */
final class RequestAddress {

    private RequestAddress() {}

    static @Nullable String of(Actor actor) {
        if (actor.address() != null || actor.kind() == Actor.Kind.SYSTEM) {
            return actor.address();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
