package io.gatehouse.security;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The questions behind the {@code @Allow…} annotations, asked of the actor as he is now. */
@Component("access")
class Access {

    private final CurrentActor currentActor;

    Access(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    public boolean system() {
        return is(actor -> false);
    }

    public boolean staff() {
        return is(Actor::staff);
    }

    public boolean lead() {
        return is(Actor::lead);
    }

    public boolean scoped() {
        return is(actor -> !actor.assignments().isEmpty());
    }

    public boolean organizationAdministrator() {
        return is(actor -> actor.staff() || actor.has(Role.RHIO_ADMINISTRATOR));
    }

    public boolean review() {
        return staff() || currentActor.hasScope(ApiScope.REVIEW);
    }

    public boolean intake() {
        return system() || currentActor.hasScope(ApiScope.INTAKE);
    }

    /** The system may do whatever anybody may. */
    private boolean is(Predicate<Actor> entitled) {
        return currentActor
                .find()
                .filter(actor -> actor.kind() == Actor.Kind.SYSTEM || entitled.test(actor))
                .isPresent();
    }
}
