package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class JournalSentencesTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final JournalSentences sentences = new JournalSentences(messages);
    private final JournalEntry entry = JournalEntry.of("account.grant-added", JournalObject.signIn("mlee"));

    @Test
    void putsDetailsInTheirPlaces() {
        messages.addMessage("journal.act.account.grant-added", Locale.US, "Added ${entitlement} at ${organization}");

        assertThat(told(entry.with("entitlement", "Direct Mail").with("organization", "O'Hara & Sons")))
                .isEqualTo("Added Direct Mail at O'Hara & Sons");
    }

    @Test
    void evaluatesNothingInsideAValue() {
        messages.addMessage("journal.act.account.grant-added", Locale.US, "Added ${entitlement:-x} ${missing}");

        assertThat(told(entry.with("entitlement:-x", "${sys:user.home} ${entitlement:-x} $${a}")))
                .isEqualTo("Added ${sys:user.home} ${entitlement:-x} $${a} –");
    }

    @Test
    void fallsBackToTheNameOfTheAct() {
        assertThat(told(entry)).isEqualTo("account grant added");
    }

    @Test
    void wordsTheReasonWhereTheActHasCodesForThem() {
        messages.addMessage("journal.reasons.account.grant-added", Locale.US, "grant.why");
        messages.addMessage("grant.why.NEW_JOB", Locale.US, "A new job");

        assertThat(sentences.reason(entry.because("NEW_JOB"), Locale.US)).isEqualTo("A new job");
        assertThat(sentences.reason(entry.because("because I can"), Locale.US)).isEqualTo("because I can");
        assertThat(sentences.reason(entry, Locale.US)).isEmpty();
    }

    private String told(JournalEntry row) {
        return sentences.sentence(row, Locale.US);
    }
}
