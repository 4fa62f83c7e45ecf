package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryFailure.Operator;
import io.gatehouse.directory.DirectoryFailure.Permanent;
import io.gatehouse.directory.DirectoryFailure.Transient;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryCircuitTests {

    private static final DirectoryFailure DOWN = new Transient(91, "refused");

    private final SteppedClock clock = new SteppedClock();
    private Optional<DirectoryFailure> standing = Optional.empty();
    private int looks;
    private final DirectoryCircuit circuit = new DirectoryCircuit(directory(), ProvisioningWorld.SETTINGS, clock);

    @Test
    void opensWhenNothingSucceededAndNobodyWasToBlame() {
        circuit.learn(List.of(attempted(DOWN), attempted(new Operator(50, "no right"))));
        assertThat(circuit.closed()).isFalse();
        assertThat(circuit.trouble().map(DirectoryTrouble::code)).hasValue(91);
    }

    @Test
    void staysClosedWhileAnythingSucceedsOrIsRefusedForItsOwnReasons() {
        circuit.learn(List.of(attempted(null), attempted(DOWN)));
        circuit.learn(List.of(attempted(new Permanent(21, "mail")), attempted(DOWN)));
        circuit.learn(List.of());
        assertThat(circuit.closed()).isTrue();
    }

    @Test
    void looksLessAndLessOftenAndAtMostOnceASecondOrSo() {
        circuit.learn(List.of(attempted(DOWN)));
        standing = Optional.of(DOWN);
        for (int second = 0; second < 60; second++) {
            circuit.closed();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(looks).isBetween(11, 16);
    }

    @Test
    void closesAtTheFirstGoodLook() {
        circuit.learn(List.of(attempted(DOWN)));
        clock.pass(ProvisioningWorld.SETTINGS.probeInterval());
        assertThat(circuit.closed()).isTrue();
        assertThat(circuit.trouble()).isEmpty();
    }

    @Test
    void remembersSinceWhen() {
        var since = clock.instant();
        circuit.learn(List.of(attempted(DOWN)));
        standing = Optional.of(DOWN);
        clock.pass(Duration.ofMinutes(3));
        circuit.closed();
        assertThat(circuit.trouble().map(DirectoryTrouble::since)).hasValue(since);
    }

    private static Attempted attempted(@Nullable DirectoryFailure failure) {
        return new Attempted(AccountId.newId(), 1, 1, failure);
    }

    private Directory directory() {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (proxy, method, arguments) -> {
                    looks++;
                    return standing;
                });
    }
}
