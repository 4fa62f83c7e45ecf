package io.gatehouse.bench;

import java.util.List;

/** Several rounds of the same measurement: their median, and how far apart they were. */
record Median(List<Double> rounds) {

    Median {
        rounds = rounds.stream().sorted().toList();
    }

    double value() {
        return percentile(50);
    }

    double percentile(int percent) {
        return rounds.get((int) Math.min(rounds.size() - 1, Math.floor(rounds.size() * percent / 100.0)));
    }

    /** Half the distance of the extremes, in percent of the median. */
    double spread() {
        return value() == 0 ? 0 : 50 * (rounds.getLast() - rounds.getFirst()) / value();
    }
}
