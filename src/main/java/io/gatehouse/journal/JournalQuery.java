package io.gatehouse.journal;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.OrganizationScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a search and their values; each condition has an index. */
final class JournalQuery {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    static JournalQuery of(JournalFilter filter, OrganizationScope scope) {
        var query = new JournalQuery();
        query.within(scope);
        query.words(filter.text());
        query.actor(filter.actor().strip());
        query.act(filter.act().strip());
        query.object(filter.object());
        query.organization(filter.organization());
        query.time("at >= :from", "from", filter.from());
        query.time("at < :until", "until", filter.until());
        return query;
    }

    String where() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void within(OrganizationScope scope) {
        if (scope instanceof OrganizationScope.Only only) {
            require(
                    "organization_id = ANY(:organizations)",
                    "organizations",
                    only.organizations().stream().map(OrganizationId::value).toArray(UUID[]::new));
        }
    }

    private void words(String text) {
        var words = text.strip().split("\\s+");
        for (int i = 0; i < words.length && !words[i].isEmpty(); i++) {
            require("words LIKE '%%' || folded(:word%1$d) || '%%'".formatted(i), "word" + i, literal(words[i]));
        }
    }

    private void actor(String name) {
        if (!name.isEmpty()) {
            require(
                    "folded(actor_display || ' ' || actor_name) LIKE '%' || folded(:actor) || '%'",
                    "actor", literal(name));
        }
    }

    private void act(String act) {
        if (act.contains(".")) {
            require("act = :act", "act", act);
        } else if (!act.isEmpty()) {
            require("act LIKE :act || '.%'", "act", literal(act));
        }
    }

    private void object(@Nullable JournalObject object) {
        if (object != null) {
            require("object_type = :objectType", "objectType", object.type());
            require("object_id = :objectId", "objectId", object.id());
        }
    }

    private void organization(@Nullable OrganizationId organization) {
        if (organization != null) {
            require("organization_id = :organization", "organization", organization.value());
        }
    }

    private void time(String condition, String name, @Nullable Instant instant) {
        if (instant != null) {
            require(condition, name, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Signs that mean something to LIKE stand for themselves. */
    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
