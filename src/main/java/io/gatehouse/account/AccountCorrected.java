package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** What an account says about its person was corrected. */
public record AccountCorrected(AccountSnapshot snapshot, PersonFacts before, PersonFacts after)
        implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.corrected").with("changes", String.join("; ", before.changesTo(after)));
    }
}
