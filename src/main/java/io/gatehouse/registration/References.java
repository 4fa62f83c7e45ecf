package io.gatehouse.registration;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes references that can be read out over the telephone: {@code R-7K3M-92QX}, without letters taken for digits. */
@Component
class References {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** Whether it is used already is to be asked: there are 656 thousand million. */
    String propose() {
        return "R-" + group() + "-" + group();
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
