package io.gatehouse.registration.ui;

import io.gatehouse.registration.RequestKind;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the requests are about. The name in lower case stands in the address. */
enum QueueKind {
    ANY(null),
    NEW(RequestKind.NEW),
    CHANGE(RequestKind.CHANGE),
    RENEWAL(RequestKind.RENEWAL);

    private final @Nullable RequestKind kind;

    QueueKind(@Nullable RequestKind kind) {
        this.kind = kind;
    }

    @Nullable
    RequestKind kind() {
        return kind;
    }

    String inAddress() {
        return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
    }

    static QueueKind of(String inAddress) {
        return Stream.of(values())
                .filter(kind -> kind.inAddress().equals(inAddress))
                .findFirst()
                .orElse(ANY);
    }
}
