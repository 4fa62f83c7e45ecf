package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class RegistrationServiceTests {

    private static final Actor SYSTEM = Actor.system("registration test");

    private final String lastName = "Okonkwo" + lettersOnly(UUID.randomUUID());

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private CurrentActor actor;

    @Test
    void keepsTheFormAsItWasSent() {
        var form = RegistrationFixture.everything(lastName);

        var submitted = registrations.submit(form, RegistrationFixture.context());

        var found = asSystem(() -> registrations.find(submitted.id()).orElseThrow());
        assertThat(found).isEqualTo(submitted);
        assertThat(found.form()).isEqualTo(form);
        assertThat(found.state()).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(found.attestations()).hasSize(2);
        assertThat(found.reference()).matches("R-[2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @Test
    void makesALineOfEachThingAskedFor() {
        var submitted = registrations.submit(RegistrationFixture.everything(lastName), RegistrationFixture.context());

        assertThat(submitted.lines())
                .extracting(LineDetails::kind)
                .containsExactly(
                        LineKind.SERVICE,
                        LineKind.SERVICE,
                        LineKind.SERVICE,
                        LineKind.SERVICE,
                        LineKind.ALERT_DELEGATION,
                        LineKind.ALERT_DELEGATION,
                        LineKind.RESULTS_DELEGATION,
                        LineKind.ROLE);
    }

    @Test
    void takesASubmissionSentTwiceOnce() {
        var form = RegistrationFixture.nurse(lastName);
        var context = RegistrationFixture.context();

        var first = registrations.submit(form, context);
        var second = registrations.submit(form, context);

        assertThat(second).isEqualTo(first);
        assertThat(asSystem(() -> registrations.count(queryFor(lastName)))).isOne();
    }

    @Test
    void doesNotBelieveThePublicFormThatTheAddressIsConfirmed() {
        var context = RegistrationFixture.context("form:" + UUID.randomUUID(), true);

        var submitted = registrations.submit(RegistrationFixture.nurse(lastName), context);

        assertThat(submitted.state()).isEqualTo(RegistrationState.SUBMITTED);
    }

    @Test
    void findsByNameWithoutAccentsAndByReference() {
        var submitted = registrations.submit(RegistrationFixture.nurse(lastName), RegistrationFixture.context());

        var byName = asSystem(() -> registrations.list(queryFor(lastName.toUpperCase()), 0, 10));
        var byReference = asSystem(() -> registrations.list(queryFor(submitted.reference()), 0, 10));

        assertThat(byName).extracting(RegistrationRow::id).containsExactly(submitted.id());
        assertThat(byReference).isEqualTo(byName);
        assertThat(byName.getFirst().entitlements()).containsExactly("PROVIDER_PORTAL");
    }

    @Test
    void showsRegistrationsToStaffOnly() {
        var submitted = registrations.submit(RegistrationFixture.nurse(lastName), RegistrationFixture.context());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> registrations.find(submitted.id()));
    }

    private static RegistrationFilter queryFor(String text) {
        return new RegistrationFilter(text, Set.of(RegistrationState.SUBMITTED), false);
    }

    private static String lettersOnly(UUID random) {
        return random.toString().replaceAll("[^a-f]", "");
    }

    private <T> T asSystem(Supplier<T> work) {
        return actor.callAs(SYSTEM, work);
    }
}
