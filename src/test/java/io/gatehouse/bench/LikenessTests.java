package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTests {

    private final Random random = new Random(7);

    @Test
    void tellsWhatComesFromOneDistributionFromWhatDoesNot() {
        var one = sample(0);
        assertThat(new Likeness(one, sample(0)).probability()).isGreaterThan(0.05);
        assertThat(new Likeness(one, sample(1)).probability()).isLessThan(0.001);
        assertThat(new Likeness(one, one).distance()).isZero();
    }

    /** By hand: after 2 the functions are at 2/3 and 0, and nowhere farther apart. */
    @Test
    void measuresTheLargestDistance() {
        assertThat(new Likeness(List.of(1.0, 2.0, 4.0), List.of(3.0, 4.0, 5.0)).distance())
                .isEqualTo(2.0 / 3);
    }

    private List<Double> sample(double shift) {
        return random.doubles(200).map(value -> value + shift * 0.3).boxed().toList();
    }
}
