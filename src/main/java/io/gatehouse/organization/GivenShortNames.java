package io.gatehouse.organization;

import io.gatehouse.common.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Short names that were ever given; a trigger of the database writes them. */
@Repository
class GivenShortNames {

    private final JdbcClient database;

    GivenShortNames(JdbcClient database) {
        this.database = database;
    }

    private record Former(String present, String former) {}

    boolean isGivenToAnother(String shortName, OrganizationId organization) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM given_short_name
                            WHERE short_name = :name AND organization_id <> :organization)""")
                .param("name", shortName)
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }

    Map<String, List<String>> former() {
        return database.sql("""
                        SELECT o.short_name AS present, g.short_name AS former
                        FROM given_short_name g JOIN organization o ON o.id = g.organization_id
                        WHERE g.short_name <> o.short_name ORDER BY g.given_at DESC""").query(Former.class).list().stream()
                .collect(Collectors.groupingBy(
                        Former::present, Collectors.mapping(Former::former, Collectors.toList())));
    }
}
