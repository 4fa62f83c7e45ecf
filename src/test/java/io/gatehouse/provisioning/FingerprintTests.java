package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.directory.DirectoryState;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    private final RandomStates states = new RandomStates(11);
    private final WantedState wanted = states.wanted();
    private final DirectoryState actual = states.actual(wanted);

    @Test
    void agreesWithItselfAcrossItsText() {
        var shown = Fingerprint.of(wanted, actual).toString();
        assertThat(Fingerprint.parse(shown).agreesWith(Fingerprint.of(wanted, actual)))
                .isTrue();
    }

    @Test
    void changesWithWhatIsWantedAlsoWhileTheDirectoryIsDown() {
        var other = new WantedState(wanted.entry(), Set.of());
        assertThat(agree(Fingerprint.of(wanted, actual), Fingerprint.of(other, actual)))
                .isFalse();
        assertThat(agree(Fingerprint.of(wanted, null), Fingerprint.of(other, null)))
                .isFalse();
    }

    @Test
    void changesWithWhatWasFoundOnlyWhenItWasReadBothTimes() {
        var found = Fingerprint.of(wanted, actual);
        assertThat(agree(found, Fingerprint.of(wanted, states.equalTo(wanted)))).isFalse();
        assertThat(agree(found, Fingerprint.of(wanted, null))).isTrue();
        assertThat(agree(Fingerprint.of(wanted, null), found)).isTrue();
    }

    @Test
    void doesNotChangeWhenAGroupIsMadeMeanwhile() {
        var made = new DirectoryState(actual.entry(), actual.memberships(), Set.of(), actual.formerly(), null);
        assertThat(agree(Fingerprint.of(wanted, actual), Fingerprint.of(wanted, made)))
                .isTrue();
    }

    @Test
    void agreesWithNothingThatIsNoFingerprint() {
        for (var text : new String[] {"", ".", "-", "x.y", ".-"}) {
            assertThat(agree(Fingerprint.parse(text), Fingerprint.of(wanted, actual)))
                    .as(text)
                    .isFalse();
        }
    }

    private static boolean agree(Fingerprint one, Fingerprint other) {
        return one.agreesWith(other);
    }
}
