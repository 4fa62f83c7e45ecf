package io.gatehouse.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Version 1 of the text that is hashed for a row: every column, absent ones left out. */
final class CanonicalRow {

    static final int VERSION = 1;

    /** Always six digits of a second: what PostgreSQL keeps, so that a row reads back as it was hashed. */
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalRow() {}

    static String of(JournalRow row) {
        var entry = row.entry();
        var fields = new TreeMap<String, Object>();
        fields.put("version", (long) VERSION);
        fields.put("seq", row.seq());
        fields.put("at", time(row.at()));
        fields.put("actor", actor(row.actor()));
        fields.put("act", entry.act());
        fields.put("objectType", entry.object().type());
        fields.put("objectId", entry.object().id());
        put(fields, "organization", entry.organization());
        fields.put("outcome", entry.outcome().name());
        put(fields, "reason", entry.reason());
        put(fields, "address", row.address());
        put(fields, "trace", row.traceId());
        fields.put("details", new TreeMap<>(entry.details()));
        return CanonicalJson.of(fields);
    }

    static String time(Instant at) {
        return MICROS.format(at);
    }

    private static SortedMap<String, Object> actor(JournalActor actor) {
        var fields = new TreeMap<String, Object>();
        fields.put("kind", actor.kind().name());
        put(fields, "account", actor.account());
        fields.put("name", actor.name());
        fields.put("displayName", actor.displayName());
        put(fields, "organization", actor.organization());
        return fields;
    }

    private static void put(SortedMap<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
