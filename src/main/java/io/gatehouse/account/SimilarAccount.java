package io.gatehouse.account;

import java.util.Map;
import java.util.Set;

/**
 * An account that may belong to the same person, and why.
 *
 * @param likenesses what the two have in common, each with how much, above 0 to 1
 */
public record SimilarAccount(AccountRow account, Map<Likeness, Double> likenesses) {

    public SimilarAccount {
        likenesses = Map.copyOf(likenesses);
    }

    /** Sure it is the same person: 100; nothing in common: 0. */
    public int score() {
        return Likeness.score(likenesses);
    }

    public Set<Likeness> reasons() {
        return likenesses.keySet();
    }

    /** What two people have in common, with how often it means the same person. */
    public enum Likeness {
        NPI(0.97),
        EMAIL(0.95),
        PREVIOUS_USERNAME(0.85),
        NAME(0.6),
        PHONE(0.3);

        private final double weight;

        Likeness(double weight) {
            this.weight = weight;
        }

        /** Each likeness takes away from the doubt that the others leave; in percent. */
        public static int score(Map<Likeness, Double> found) {
            var doubt = found.entrySet().stream()
                    .mapToDouble(one -> 1 - one.getKey().weight * one.getValue())
                    .reduce(1, (one, other) -> one * other);
            return (int) Math.round(100 * (1 - doubt));
        }
    }
}
