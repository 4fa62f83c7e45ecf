package io.gatehouse.journal;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.OrganizationScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows; every query is narrowed to a scope. */
@Component
class JournalRows {

    private final JdbcClient database;
    private final JournalRowMapper mapper;

    JournalRows(JdbcClient database, JournalRowMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The newest first. */
    List<JournalRow> page(JournalQuery query, int offset, int limit) {
        return database.sql("SELECT * FROM journal_row WHERE " + query.where()
                        + " ORDER BY seq DESC OFFSET :offset LIMIT :limit")
                .params(query.values())
                .param("offset", offset)
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    int count(JournalQuery query, int most) {
        return database.sql("SELECT count(*) FROM (SELECT 1 FROM journal_row WHERE " + query.where()
                        + " LIMIT :most) AS found")
                .params(query.values())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The newest {@code limit} of what happened to any of the objects, in the order in which it happened. */
    List<JournalRow> timeline(Collection<JournalObject> objects, OrganizationScope scope, int limit) {
        return database.sql("""
                        SELECT * FROM journal_row
                        WHERE (object_type, object_id) IN (SELECT * FROM unnest(:types, :ids))
                          AND (:everywhere OR organization_id = ANY(:organizations))
                        ORDER BY seq DESC LIMIT :limit
                        """)
                .param("types", objects.stream().map(JournalObject::type).toArray(String[]::new))
                .param("ids", objects.stream().map(JournalObject::id).toArray(String[]::new))
                .param("everywhere", scope instanceof OrganizationScope.Everything)
                .param("organizations", organizations(scope))
                .param("limit", limit)
                .query(mapper)
                .list()
                .reversed();
    }

    /** Every act that was ever journaled. */
    List<String> acts() {
        return database.sql("""
                        WITH RECURSIVE next(act) AS (
                            (SELECT act FROM journal_row ORDER BY act LIMIT 1)
                            UNION ALL
                            SELECT (SELECT act FROM journal_row WHERE act > next.act ORDER BY act LIMIT 1)
                            FROM next WHERE next.act IS NOT NULL)
                        SELECT act FROM next WHERE act IS NOT NULL
                        """).query(String.class).list();
    }

    ChainLink head() {
        return database.sql("SELECT seq, hash FROM journal_head")
                .query(ChainLink.class)
                .single();
    }

    private static UUID[] organizations(OrganizationScope scope) {
        return scope instanceof OrganizationScope.Only only
                ? only.organizations().stream().map(OrganizationId::value).toArray(UUID[]::new)
                : new UUID[0];
    }
}
