package io.gatehouse.reconciliation.adoption;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates that have something in common which only one person can have, or a name. */
@Repository
class Neighbours {

    private static final String SHARING = """
            SELECT o.id FROM adoption_candidate c JOIN adoption_candidate o
                ON o.run_id = c.run_id AND o.state = 'OPEN' AND o.username = c.username
            WHERE c.run_id = :run AND c.id = ANY (:ids)
            UNION
            SELECT o.id FROM adoption_candidate c JOIN adoption_candidate o
                ON o.run_id = c.run_id AND o.state = 'OPEN' AND lower(o.email) = lower(c.email)
            WHERE c.run_id = :run AND c.id = ANY (:ids)
            UNION
            SELECT o.id FROM adoption_candidate c JOIN adoption_candidate o
                ON o.run_id = c.run_id AND o.state = 'OPEN' AND o.npi = c.npi
            WHERE c.run_id = :run AND c.id = ANY (:ids)
            UNION
            SELECT o.id FROM adoption_candidate c JOIN adoption_candidate o
                ON o.run_id = c.run_id AND o.state = 'OPEN'
                AND folded(o.first_name || ' ' || o.last_name) = folded(c.first_name || ' ' || c.last_name)
            WHERE c.run_id = :run AND c.id = ANY (:ids)""";

    private final JdbcClient database;

    Neighbours(JdbcClient database) {
        this.database = database;
    }

    /** These, and all who share something with one of them. */
    Set<Long> of(UUID run, Collection<Long> ids) {
        var all = new HashSet<>(ids);
        all.addAll(database.sql(SHARING)
                .param("run", run)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
        return all;
    }
}
