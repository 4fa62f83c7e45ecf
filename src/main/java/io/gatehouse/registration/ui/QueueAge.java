package io.gatehouse.registration.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a request has waited at least. The number of days stands in the address. */
enum QueueAge {
    ANY(0),
    DAY(1),
    THREE_DAYS(3),
    WEEK(7),
    MONTH(30);

    private final int days;

    QueueAge(int days) {
        this.days = days;
    }

    @Nullable
    Instant before(Instant now) {
        return days == 0 ? null : now.minus(Duration.ofDays(days));
    }

    Optional<String> inAddress() {
        return this == ANY ? Optional.empty() : Optional.of(Integer.toString(days));
    }

    static QueueAge of(String inAddress) {
        return Stream.of(values())
                .filter(age -> age.inAddress().filter(inAddress::equals).isPresent())
                .findFirst()
                .orElse(ANY);
    }
}
