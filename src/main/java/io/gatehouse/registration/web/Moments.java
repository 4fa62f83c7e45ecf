package io.gatehouse.registration.web;

import io.gatehouse.common.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments for people, in their language and the time zone of the exchange. */
@Component
class Moments {

    private static final Map<Locale, String> DAYS =
            Map.of(Languages.ENGLISH, "MMMM d, yyyy", Languages.SPANISH, "d 'de' MMMM 'de' yyyy");
    private static final String MINUTES = ", h:mm a z";

    private final ZoneId zone;

    Moments(ExchangeContact exchange) {
        this.zone = exchange.timeZone();
    }

    public String day(Instant at) {
        return written(at, "");
    }

    public String minute(Instant at) {
        return written(at, MINUTES);
    }

    private String written(Instant at, String time) {
        var language = LocaleContextHolder.getLocale();
        var day = DAYS.getOrDefault(language, DAYS.get(Languages.ENGLISH));
        return DateTimeFormatter.ofPattern(day + time, language).format(at.atZone(zone));
    }
}
