package io.gatehouse.registration.ui;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.registration.Handler;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has a request, as an address says it: anyone, "me", "nobody", or the account of a colleague; or that a note names me. */
record QueueHandler(String inAddress) {

    static final QueueHandler ANYONE = new QueueHandler("");
    static final QueueHandler ME = new QueueHandler("me");
    static final QueueHandler MENTIONED = new QueueHandler("mentioned");
    static final QueueHandler NOBODY = new QueueHandler("nobody");

    private static final Set<String> WORDS = Set.of(ME.inAddress, MENTIONED.inAddress, NOBODY.inAddress);

    static QueueHandler of(String said) {
        return WORDS.contains(said) || account(said) != null ? new QueueHandler(said) : ANYONE;
    }

    Handler handler(@Nullable AccountId me) {
        if (equals(NOBODY)) {
            return new Handler.Nobody();
        }
        if (equals(MENTIONED) && me != null) {
            return new Handler.Mentioned(me);
        }
        var account = equals(ME) ? me : account(inAddress);
        return account == null ? new Handler.Anyone() : new Handler.Person(Objects.requireNonNull(account));
    }

    private static @Nullable AccountId account(String said) {
        try {
            return AccountId.of(said);
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
