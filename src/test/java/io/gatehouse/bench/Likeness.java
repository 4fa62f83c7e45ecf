package io.gatehouse.bench;

import java.util.List;

/** Whether two samples can come from one distribution: the test of Kolmogorov and Smirnov, with its asymptotic formula. */
record Likeness(List<Double> one, List<Double> other) {

    private static final int TERMS = 100;

    Likeness {
        one = one.stream().sorted().toList();
        other = other.stream().sorted().toList();
    }

    /** The largest distance of the two distribution functions. */
    double distance() {
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            double at = Math.min(one.get(i), other.get(j));
            while (i < one.size() && one.get(i) <= at) {
                i++;
            }
            while (j < other.size() && other.get(j) <= at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / one.size() - (double) j / other.size()));
        }
        return largest;
    }

    /** How often samples of one distribution are at least as far apart. */
    double probability() {
        double size = (double) one.size() * other.size() / (one.size() + other.size());
        double lambda = (Math.sqrt(size) + 0.12 + 0.11 / Math.sqrt(size)) * distance();
        if (lambda < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda);
        }
        return Math.clamp(sum, 0, 1);
    }
}
