package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.security.Actor;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rows of version 1 as they lie in databases: these texts and hashes may never change. */
class CanonicalRowTests {

    @Test
    void keepsVersionOneOfAFullRow() {
        var chained = ChainFixture.HASH.follow(ChainLink.START, ChainFixture.row(1));

        assertThat(chained.canonical())
                .isEqualTo("{\"act\":\"account.grant-added\",\"actor\":{"
                        + "\"account\":\"0192f0c1-0000-7000-8000-000000000002\",\"displayName\":\"Ada Lee\",\"kind\":\"PERSON\","
                        + "\"name\":\"alee\",\"organization\":\"0192f0c1-0000-7000-8000-000000000001\"},"
                        + "\"address\":\"192.0.2.7\",\"at\":\"2026-11-22T10:15:30.000120Z\","
                        + "\"details\":{\"entitlement\":\"Direct Mail\",\"note\":\"\\\"Ö\\\"\\t\\u0001\"},"
                        + "\"objectId\":\"0192f0c1-0000-7000-8000-000000000002\",\"objectType\":\"ACCOUNT\","
                        + "\"organization\":\"0192f0c1-0000-7000-8000-000000000001\",\"outcome\":\"SUCCEEDED\","
                        + "\"reason\":\"Reason 1\",\"seq\":1,\"trace\":\"t1\",\"version\":1}");
        assertThat(chained.hash()).isEqualTo("fe61dfe39c75699e6f6f7ab60d69ecede8505c55f1adf6d99c84cf11e3156d68");
    }

    @Test
    void keepsVersionOneOfASparseRow() {
        var actor = new JournalActor(Actor.Kind.SYSTEM, null, "mail", "mail", null);
        var entry = JournalEntry.of("journal.verified", JournalObject.journal()).failed();
        var row = new JournalRow(0, Instant.parse("2026-11-22T10:15:30Z"), actor, entry, null, null);
        var chained = ChainFixture.HASH.follow(new ChainLink(41, "ab".repeat(32)), row);

        assertThat(chained.canonical())
                .isEqualTo(
                        "{\"act\":\"journal.verified\",\"actor\":{\"displayName\":\"mail\",\"kind\":\"SYSTEM\",\"name\":\"mail\"},"
                                + "\"at\":\"2026-11-22T10:15:30.000000Z\",\"details\":{},\"objectId\":\"journal\",\"objectType\":\"JOURNAL\","
                                + "\"outcome\":\"FAILED\",\"seq\":42,\"version\":1}");
        assertThat(chained.hash()).isEqualTo("cda0a8f78f6c4cd574ca52629fd82061e3c2dfb7d3f290ea9a391073e4c32769");
    }
}
