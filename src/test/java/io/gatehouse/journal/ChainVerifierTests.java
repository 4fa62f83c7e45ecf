package io.gatehouse.journal;

import static io.gatehouse.journal.ChainFixture.HASH;
import static io.gatehouse.journal.ChainFixture.chain;
import static io.gatehouse.journal.ChainFixture.end;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.journal.Verification.Broken;
import io.gatehouse.journal.Verification.Damage;
import io.gatehouse.journal.Verification.Intact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainVerifierTests {

    private static final int LENGTH = 60;
    private static final int ROUNDS = 1_000;

    private final List<ChainedRow> chain = chain(LENGTH);
    private final Random random = new Random(20261122);

    @Test
    void findsNothingWrongWithAnUntouchedChain() {
        assertThat(verified(chain)).isEqualTo(new Intact(LENGTH, true));
        assertThat(verified(chain, end(chain), Optional.empty())).isEqualTo(new Intact(LENGTH, false));
        assertThat(verified(List.of(), ChainLink.START, Optional.empty())).isEqualTo(new Intact(0, false));
    }

    @Test
    void findsEveryEditedColumn() {
        for (int round = 0; round < ROUNDS; round++) {
            int place = random.nextInt(LENGTH);
            var tampering = Tampering.VALUES.get(round % Tampering.VALUES.size());
            var tampered = new ArrayList<>(chain);
            tampered.set(place, tampering.edit().apply(chain.get(place)));

            assertThat(verified(tampered))
                    .as("%s of row %d", tampering.column(), place + 1)
                    .isEqualTo(new Broken(place + 1, Damage.EDITED));
        }
    }

    @Test
    void findsEveryMissingRow() {
        for (int place = 0; place < LENGTH - 1; place++) {
            var tampered = new ArrayList<>(chain);
            tampered.remove(place);

            assertThat(verified(tampered)).isEqualTo(new Broken(place + 1, Damage.MISSING));
        }
    }

    @Test
    void findsRowsThatChangedPlaces() {
        for (int round = 0; round < ROUNDS; round++) {
            int one = random.nextInt(LENGTH);
            int other = (one + 1 + random.nextInt(LENGTH - 1)) % LENGTH;
            var tampered = new ArrayList<>(chain);
            Collections.swap(tampered, one, other);

            assertThat(verified(tampered)).isInstanceOf(Broken.class);
        }
    }

    @Test
    void findsAnInsertedRow() {
        for (int place = 0; place <= LENGTH; place++) {
            var before = place == 0 ? ChainLink.START : ChainLink.of(chain.get(place - 1));
            var tampered = new ArrayList<>(chain);
            tampered.add(place, new ChainHash(new byte[] {1}).follow(before, ChainFixture.row(99)));

            assertThat(verified(tampered)).isEqualTo(new Broken(place + 1, Damage.EDITED));
        }
    }

    @Test
    void findsThatTheEndWasCutOffThoughTheDatabaseHidesIt() {
        for (int kept = 1; kept < LENGTH; kept++) {
            var shorter = chain.subList(0, kept);

            assertThat(verified(shorter, end(shorter), Optional.of(end(chain))))
                    .isEqualTo(new Broken(kept + 1, Damage.CUT_OFF));
            assertThat(verified(shorter, end(chain), Optional.empty())).isEqualTo(new Broken(kept + 1, Damage.CUT_OFF));
        }
    }

    @Test
    void findsAnotherChainInPlaceOfOurs() {
        var other = new ArrayList<>(chain.subList(0, 30));
        for (int i = 31; i <= LENGTH + 5; i++) {
            other.add(HASH.follow(end(other), ChainFixture.row(1000 + i)));
        }

        assertThat(verified(other, end(other), Optional.of(end(chain)))).isEqualTo(new Broken(LENGTH, Damage.REPLACED));
    }

    @Test
    void findsAChainMadeWithoutTheKey() {
        var guessed =
                new ChainHash("a guess".getBytes(StandardCharsets.UTF_8)).follow(ChainLink.START, ChainFixture.row(1));

        assertThat(verified(List.of(guessed), ChainLink.of(guessed), Optional.empty()))
                .isEqualTo(new Broken(1, Damage.EDITED));
    }

    private Verification verified(List<ChainedRow> rows) {
        return verified(rows, end(chain), Optional.of(end(chain)));
    }

    private static Verification verified(List<ChainedRow> rows, ChainLink head, Optional<ChainLink> mark) {
        return new ChainVerifier(HASH, head, mark, seq -> {}).verify(rows.iterator());
    }
}
