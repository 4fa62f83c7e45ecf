package io.gatehouse.journal;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An edit of one column of a row, one for each column there is. */
record Tampering(String column, UnaryOperator<ChainedRow> edit) {

    static final List<Tampering> VALUES = List.of(
            row("at", row -> with(row, row.at().plusNanos(1_000), row.address(), row.traceId())),
            row("request_ip", row -> with(row, row.at(), "192.0.2.8", row.traceId())),
            row("request_ip gone", row -> with(row, row.at(), null, row.traceId())),
            row("trace_id", row -> with(row, row.at(), row.address(), "other")),
            actor(
                    "actor_kind",
                    a -> new JournalActor(Actor.Kind.SYSTEM, a.account(), a.name(), a.displayName(), a.organization())),
            actor(
                    "actor_id",
                    a -> new JournalActor(a.kind(), AccountId.newId(), a.name(), a.displayName(), a.organization())),
            actor(
                    "actor_name",
                    a -> new JournalActor(a.kind(), a.account(), "blee", a.displayName(), a.organization())),
            actor("actor_display", a -> new JournalActor(a.kind(), a.account(), a.name(), "Bea Lee", a.organization())),
            actor("actor_organization", a -> new JournalActor(a.kind(), a.account(), a.name(), a.displayName(), null)),
            entry(
                    "act",
                    e -> new JournalEntry(
                            "account.closed", e.object(), e.organization(), e.outcome(), e.reason(), e.details())),
            entry(
                    "object_type",
                    e -> object(e, new JournalObject("REGISTRATION", e.object().id()))),
            entry("object_id", e -> object(e, new JournalObject(e.object().type(), "other"))),
            entry("organization_id", e -> e.at(OrganizationId.newId())),
            entry("organization_id gone", e -> e.at(null)),
            entry("outcome", JournalEntry::denied),
            entry("reason", e -> e.because(e.reason() + " ")),
            entry("reason gone", e -> e.because(null)),
            entry("details changed", e -> e.with("entitlement", "Provider portal")),
            entry("details added", e -> e.with("another", "")),
            entry("details gone", e -> details(e, Map.of())),
            new Tampering(
                    "canonical",
                    r -> new ChainedRow(r.row(), r.canonical() + " ", r.previousHash(), r.hash(), r.version())),
            new Tampering(
                    "prev_hash",
                    r -> new ChainedRow(r.row(), r.canonical(), "0".repeat(63) + "1", r.hash(), r.version())),
            new Tampering(
                    "hash", r -> new ChainedRow(r.row(), r.canonical(), r.previousHash(), "f".repeat(64), r.version())),
            new Tampering("hash_version", r -> new ChainedRow(r.row(), r.canonical(), r.previousHash(), r.hash(), 2)),
            row("row and canonical text", row -> with(row, Instant.EPOCH, row.address(), row.traceId()), true));

    private static Tampering row(String column, UnaryOperator<JournalRow> edit) {
        return row(column, edit, false);
    }

    private static Tampering row(String column, UnaryOperator<JournalRow> edit, boolean canonicalToo) {
        return new Tampering(column, chained -> {
            var edited = edit.apply(chained.row());
            var canonical = canonicalToo ? CanonicalRow.of(edited) : chained.canonical();
            return new ChainedRow(edited, canonical, chained.previousHash(), chained.hash(), chained.version());
        });
    }

    private static Tampering actor(String column, UnaryOperator<JournalActor> edit) {
        return row(
                column,
                row -> new JournalRow(
                        row.seq(), row.at(), edit.apply(row.actor()), row.entry(), row.address(), row.traceId()));
    }

    private static Tampering entry(String column, UnaryOperator<JournalEntry> edit) {
        return row(
                column,
                row -> new JournalRow(
                        row.seq(), row.at(), row.actor(), edit.apply(row.entry()), row.address(), row.traceId()));
    }

    private static JournalRow with(JournalRow row, Instant at, @Nullable String address, @Nullable String traceId) {
        return new JournalRow(row.seq(), at, row.actor(), row.entry(), address, traceId);
    }

    private static JournalEntry object(JournalEntry e, JournalObject object) {
        return new JournalEntry(e.act(), object, e.organization(), e.outcome(), e.reason(), e.details());
    }

    private static JournalEntry details(JournalEntry e, Map<String, String> details) {
        return new JournalEntry(e.act(), e.object(), e.organization(), e.outcome(), e.reason(), details);
    }
}
