package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Adopting is the support lead's: nobody else may call a single method of it. */
@OnHospital
class AdoptionAccessTests {

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private AdoptionSourceService source;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private CurrentActor actor;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SUPPORT_LEAD")
    void refusesEverybodyElse(Role role) {
        var assignments = Set.of(new RoleAssignment(role, OrganizationId.newId()));
        var person = new Actor(Actor.Kind.PERSON, AccountId.newId(), "x", "X", assignments, null);
        Stream.of(adoptions, source, candidates)
                .forEach(service -> Stream.of(service.getClass().getSuperclass().getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .forEach(method -> assertThatThrownBy(() -> actor.callAs(person, () -> call(service, method)))
                                .as(method.getName())
                                .isInstanceOf(AccessDeniedException.class)));
    }

    private static boolean call(Object service, Method method) {
        var arguments = Stream.of(method.getParameterTypes())
                .map(type -> type == long.class ? (Object) 0L : type == int.class ? 0 : null)
                .toArray();
        try {
            method.invoke(service, arguments);
            return true;
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
