package io.gatehouse.registration.ui;

import io.gatehouse.registration.RegistrationOrder;
import java.util.Locale;
import java.util.stream.Stream;

/** The orders a queue can have. The name in lower case stands in the address. */
enum QueueOrder {
    OLDEST(RegistrationOrder.OLDEST_FIRST),
    NEWEST(RegistrationOrder.NEWEST_FIRST),
    NAME(new RegistrationOrder(RegistrationOrder.By.NAME, false)),
    NAME_DOWN(new RegistrationOrder(RegistrationOrder.By.NAME, true)),
    ORGANIZATION(new RegistrationOrder(RegistrationOrder.By.ORGANIZATION, false)),
    ORGANIZATION_DOWN(new RegistrationOrder(RegistrationOrder.By.ORGANIZATION, true));

    private final RegistrationOrder order;

    QueueOrder(RegistrationOrder order) {
        this.order = order;
    }

    RegistrationOrder order() {
        return order;
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static QueueOrder of(String inAddress) {
        return Stream.of(values())
                .filter(one -> one.inAddress().equals(inAddress))
                .findFirst()
                .orElse(OLDEST);
    }

    static QueueOrder of(RegistrationOrder.By by, boolean descending) {
        return Stream.of(values())
                .filter(one -> one.order.by() == by && one.order.descending() == descending)
                .findFirst()
                .orElse(OLDEST);
    }
}
