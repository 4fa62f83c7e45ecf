package io.gatehouse.activation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lists that attackers begin with (NIST SP 800-63B-4, section 3.1.1.2): whole passwords long enough to be chosen here,
 * and words that fill up others.
 */
record BlockedPasswords(Set<String> whole, List<String> words) {

    static BlockedPasswords load() {
        return new BlockedPasswords(
                Set.copyOf(lines("/passwords/common.txt")),
                lines("/passwords/words.txt").stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .toList());
    }

    boolean contains(String password) {
        return whole.contains(FoldedPassword.fold(password)) || whole.contains(FoldedPassword.unswapped(password));
    }

    private static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(BlockedPasswords.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .filter(Predicate.not(line -> line.startsWith("#")))
                    .map(FoldedPassword::fold)
                    .filter(Predicate.not(String::isEmpty))
                    .distinct()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
