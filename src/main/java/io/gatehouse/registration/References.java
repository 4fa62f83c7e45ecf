package io.gatehouse.registration;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes references that can be read out over the telephone: {@code R-7K3M-92QX}, without letters taken for digits. */
@Component
class References {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final Registrations registrations;

    References(Registrations registrations) {
        this.registrations = registrations;
    }

    String next() {
        return Stream.generate(() -> "R-" + group() + "-" + group())
                .filter(reference -> !registrations.existsByReference(reference))
                .findFirst()
                .orElseThrow();
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
