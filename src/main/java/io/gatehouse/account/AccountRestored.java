package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A closed account is open again.
 *
 * @param leftOut what it had before and did not get back
 */
public record AccountRestored(AccountSnapshot snapshot, List<LeftOut> leftOut, String note)
        implements DesiredStateChanged {

    public AccountRestored {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public JournalEntry journalEntry() {
        return entry("account.restored")
                .with("leftOut", leftOut.isEmpty() ? "–" : sentence())
                .with("note", note);
    }

    private String sentence() {
        return leftOut.stream().map(LeftOut::words).collect(Collectors.joining(", "));
    }
}
