package io.gatehouse.registration.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes moments for people, in the time zone of the exchange. */
@Component
class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a z", Locale.US);

    private final ZoneId zone;

    Moments(ExchangeContact exchange) {
        this.zone = exchange.timeZone();
    }

    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
