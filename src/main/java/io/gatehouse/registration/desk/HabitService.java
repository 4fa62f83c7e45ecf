package io.gatehouse.registration.desk;

import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the actor likes the desk to behave, on every device. */
@Service
@Transactional
@AllowStaff
public class HabitService {

    private final JdbcClient database;
    private final CurrentActor actor;

    HabitService(JdbcClient database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** Whether the next request opens by itself when one was decided; it does unless it was switched off. */
    @Transactional(readOnly = true)
    public boolean opensNext() {
        var me = actor.get().accountId();
        return me == null
                || database.sql("SELECT opens_next FROM desk_habit WHERE account_id = :me")
                        .param("me", me.value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(true);
    }

    public void openNext(boolean byItself) {
        var me = actor.get().accountId();
        if (me != null) {
            database.sql("""
                            INSERT INTO desk_habit (account_id, opens_next) VALUES (:me, :next)
                            ON CONFLICT (account_id) DO UPDATE SET opens_next = EXCLUDED.opens_next
                            """).param("me", me.value()).param("next", byItself).update();
        }
    }
}
