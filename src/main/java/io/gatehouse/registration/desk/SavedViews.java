package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the views that people named. */
@Repository
class SavedViews {

    private static final String COLUMNS = "SELECT id, owner_id, owner, name, query, shared FROM desk_view ";

    private final JdbcClient database;

    SavedViews(JdbcClient database) {
        this.database = database;
    }

    /** Everybody's first, then the person's own, each by name. */
    List<SavedView> of(AccountId person) {
        return database.sql(COLUMNS + "WHERE shared OR owner_id = :person ORDER BY NOT shared, lower(name), id")
                .param("person", person.value())
                .query((row, number) -> view(row))
                .list();
    }

    Optional<SavedView> find(UUID id) {
        return database.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    void add(SavedView view, Instant now) {
        database.sql("""
                        INSERT INTO desk_view (id, owner_id, owner, name, query, shared, created_at)
                        VALUES (:id, :owner, :ownerName, :name, :query, :shared, :now)
                        """)
                .param("id", view.id())
                .param("owner", view.owner().value())
                .param("ownerName", view.ownerName())
                .param("name", view.name())
                .param("query", view.query())
                .param("shared", view.shared())
                .param("now", Timestamp.from(now))
                .update();
    }

    void change(SavedView view) {
        database.sql("UPDATE desk_view SET name = :name, shared = :shared WHERE id = :id")
                .param("id", view.id())
                .param("name", view.name())
                .param("shared", view.shared())
                .update();
    }

    void remove(UUID id) {
        database.sql("DELETE FROM desk_view WHERE id = :id").param("id", id).update();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getString("owner"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"));
    }
}
