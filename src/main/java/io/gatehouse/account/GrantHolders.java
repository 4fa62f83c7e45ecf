package io.gatehouse.account;

import io.gatehouse.catalog.EntitlementHolders;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who holds what; an access level is held by the account itself. */
@Component
class GrantHolders implements EntitlementHolders {

    private final JdbcClient database;

    GrantHolders(JdbcClient database) {
        this.database = database;
    }

    private record Held(String code, long people) {}

    @Override
    public Map<String, Long> count() {
        return database.sql("""
                        SELECT g.entitlement AS code, count(DISTINCT g.account_id) AS people
                        FROM account_grant g JOIN account a ON a.id = g.account_id
                        WHERE a.state <> 'CLOSED' GROUP BY g.entitlement
                        UNION ALL
                        SELECT access_level, count(*) FROM account
                        WHERE state <> 'CLOSED' AND access_level IS NOT NULL GROUP BY access_level""").query(Held.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Held::code, Held::people));
    }
}
