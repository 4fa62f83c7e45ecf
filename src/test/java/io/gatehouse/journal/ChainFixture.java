package io.gatehouse.journal;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Chains without a database. */
final class ChainFixture {

    static final ChainHash HASH = new ChainHash("a key only for tests".getBytes(StandardCharsets.UTF_8));

    private static final OrganizationId ORGANIZATION =
            new OrganizationId(UUID.fromString("0192f0c1-0000-7000-8000-000000000001"));
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("0192f0c1-0000-7000-8000-000000000002"));

    private ChainFixture() {}

    static List<ChainedRow> chain(int length) {
        var rows = new ArrayList<ChainedRow>();
        var end = ChainLink.START;
        for (int i = 1; i <= length; i++) {
            var next = HASH.follow(end, row(i));
            rows.add(next);
            end = ChainLink.of(next);
        }
        return rows;
    }

    static JournalRow row(int number) {
        var actor = new JournalActor(Actor.Kind.PERSON, ACCOUNT, "alee", "Ada Lee", ORGANIZATION);
        var entry = JournalEntry.of("account.grant-added", JournalObject.account(ACCOUNT))
                .at(ORGANIZATION)
                .because("Reason " + number)
                .with("entitlement", "Direct Mail")
                .with("note", "\"Ö\"\t\u0001");
        return new JournalRow(0, Instant.parse("2026-11-22T10:15:30.000120Z"), actor, entry, "192.0.2.7", "t" + number);
    }

    static ChainLink end(List<ChainedRow> chain) {
        return ChainLink.of(chain.getLast());
    }
}
