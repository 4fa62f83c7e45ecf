package io.gatehouse.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The life of a node, from when it was ready to its end.
 *
 * @param trouble what ended it
 * @param acknowledged the accounts whose approval it answered for
 */
record Life(String trouble, Instant begun, Instant ready, Instant ended, List<String> acknowledged) {

    boolean opened(Books.Account account) {
        return acknowledged.contains(account.id())
                || !account.openedAt().isBefore(begun) && !account.openedAt().isAfter(ended) && !isShared();
    }

    /** With another node at work one cannot tell by the time whose an account was, and somebody is always there to go on. */
    boolean isShared() {
        return trouble.contains("two nodes");
    }

    /** Opened here and finished by somebody else. */
    boolean leftBehind(Books.Account account) {
        var done = account.provisionedAt();
        return opened(account) && (done == null || done.isAfter(ended));
    }

    /** How much of the time between the death of another node and this moment this one was there to go on. */
    Duration at(Instant death, Instant moment) {
        var from = ready.isAfter(death) ? ready : death;
        var to = ended.isBefore(moment) ? ended : moment;
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
