package io.gatehouse.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one worker at a time write groups, on whatever node: several at the same group only wait for each other. */
@Component
class GroupLease {

    private static final String NAME = "groups";
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final JdbcClient database;
    private final ProvisioningSettings settings;
    private final Clock clock;

    GroupLease(JdbcClient database, ProvisioningSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Waits for the lease, as long as one can last; false when somebody keeps prolonging it. */
    boolean acquire(UUID holder) {
        var giveUp = System.nanoTime() + settings.lease().toNanos();
        while (!take(holder)) {
            if (System.nanoTime() > giveUp || !pause()) {
                return false;
            }
        }
        return true;
    }

    void release(UUID holder) {
        database.sql("DELETE FROM provisioning_lease WHERE name = :name AND holder = :holder")
                .param("name", NAME)
                .param("holder", holder)
                .update();
    }

    private boolean take(UUID holder) {
        var now = clock.instant();
        return database.sql("""
                        INSERT INTO provisioning_lease (name, holder, until) VALUES (:name, :holder, :until)
                        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                        WHERE provisioning_lease.until < :now OR provisioning_lease.holder = excluded.holder""")
                        .param("name", NAME)
                        .param("holder", holder)
                        .param("until", ProvisioningRecords.at(now.plus(settings.lease())))
                        .param("now", ProvisioningRecords.at(now))
                        .update()
                == 1;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
