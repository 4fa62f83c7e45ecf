package io.gatehouse.registration.ui;

import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.SearchTerms;
import java.time.Instant;

/** A list of the desk as a number counts it, and as a link leads to it. */
final class QueueLinks {

    private QueueLinks() {}

    static RegistrationFilter filter(QueueFilter list, Instant now) {
        return list.toFilter(SearchTerms.typed(list.text()), null, now);
    }

    static String to(QueueFilter list) {
        return RequestsNavigation.link(DeskAddress.start().showing(list));
    }
}
