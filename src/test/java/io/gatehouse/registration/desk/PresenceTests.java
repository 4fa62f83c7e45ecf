package io.gatehouse.registration.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes on one database. */
@IntegrationTest
class PresenceTests {

    @Autowired
    private Presences presences;

    private final MovableClock clock = new MovableClock();
    private final RegistrationId request = RegistrationId.newId();
    private final List<PresenceBoard> nodes = new ArrayList<>();
    private PresenceBoard here;
    private PresenceBoard there;

    /** What a screen was told last, and whether its browser is there. */
    private static final class Eyes implements Look.Screen {

        private List<Onlooker> others = List.of();
        private int told;
        private boolean open = true;

        @Override
        public void others(List<Onlooker> now) {
            others = now;
            told++;
        }

        @Override
        public boolean alive() {
            return open;
        }
    }

    @BeforeEach
    void startTwoNodes() {
        here = node();
        there = node();
    }

    private PresenceBoard node() {
        var node = new PresenceBoard(presences, clock);
        nodes.add(node);
        return node;
    }

    @AfterEach
    void stop() {
        nodes.forEach(PresenceBoard::destroy);
    }

    @Test
    void tellsWhoLooksAndWhoDecidesOnAnotherNode() {
        var mine = new Eyes();
        look(here, "Nora Finch", mine);
        var other = look(there, "Ines Calloway", new Eyes());

        round();
        assertThat(mine.others)
                .extracting(Onlooker::name, Onlooker::deciding)
                .containsExactly(tuple("Ines Calloway", false));

        other.deciding(true);
        round();
        assertThat(mine.others)
                .extracting(Onlooker::name, Onlooker::deciding)
                .containsExactly(tuple("Ines Calloway", true));

        other.close();
        round();
        assertThat(mine.others).isEmpty();
    }

    @Test
    void tellsAScreenOnlyWhatChanged() {
        var mine = new Eyes();
        look(here, "Nora Finch", mine);
        look(there, "Ines Calloway", new Eyes());

        round();
        round();
        round();

        assertThat(mine.told).isOne();
    }

    @Test
    void doesNotCountTheSamePersonOnASecondScreen() {
        var mine = new Eyes();
        var me = AccountId.newId();
        begin(here, me, "Nora Finch", mine);
        begin(there, me, "Nora Finch", new Eyes());

        round();

        assertThat(mine.others).isEmpty();
    }

    /** Its screens are taken down after the database connections are gone. */
    @Test
    void takesItsScreensAlongWhenANodeStops() {
        var mine = new Eyes();
        look(here, "Nora Finch", mine);
        var other = look(there, "Ines Calloway", new Eyes());
        round();
        assertThat(mine.others).hasSize(1);

        there.destroy();
        here.round();
        assertThat(mine.others).isEmpty();

        presences.seen(List.of(other.presence()), clock.instant());
        other.close();
        here.round();
        assertThat(mine.others).as("a closed node says nothing more").hasSize(1);
    }

    @Test
    void forgetsANodeThatSaysNothingMore() {
        var mine = new Eyes();
        look(here, "Nora Finch", mine);
        var fromACrashedNode = new Presence(UUID.randomUUID(), request, AccountId.newId(), "Ines Calloway", false);
        presences.seen(List.of(fromACrashedNode), clock.instant());
        round();

        clock.move(Duration.ofSeconds(30));
        here.round();
        assertThat(mine.others).hasSize(1);
        clock.move(Duration.ofSeconds(30));
        here.round();

        assertThat(mine.others).isEmpty();
    }

    @Test
    void keepsAScreenThatStaysOpenAndForgetsOneWhoseBrowserIsGone() {
        var mine = new Eyes();
        look(here, "Nora Finch", mine);
        var other = new Eyes();
        look(there, "Ines Calloway", other);
        for (int i = 0; i < 4; i++) {
            clock.move(Duration.ofSeconds(25));
            round();
        }
        assertThat(mine.others).hasSize(1);

        other.open = false;
        clock.move(Duration.ofSeconds(25));
        round();
        clock.move(Duration.ofSeconds(30));
        round();

        assertThat(mine.others).isEmpty();
    }

    private void round() {
        there.round();
        here.round();
    }

    private Look look(PresenceBoard node, String name, Eyes eyes) {
        return begin(node, AccountId.newId(), name, eyes);
    }

    private Look begin(PresenceBoard node, AccountId person, String name, Eyes eyes) {
        var look = new Look(node, new Presence(UUID.randomUUID(), request, person, name, false), eyes);
        node.begin(look);
        return look;
    }
}
