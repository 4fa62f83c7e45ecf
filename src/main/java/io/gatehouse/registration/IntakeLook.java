package io.gatehouse.registration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is there already when a registration comes in, asked at once: the form has to be quick when many send it. */
@Repository
class IntakeLook {

    private final JdbcClient database;

    IntakeLook(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param submitted the registration that came by the same submission; null when it is new
     * @param openRequest whether another open registration has the e-mail address
     * @param referenceUsed whether another registration has the reference
     */
    record Found(@Nullable UUID submitted, boolean openRequest, boolean referenceUsed) {}

    /** @param email as {@link io.gatehouse.common.EmailAddress#folded} gives it */
    Found look(String submissionKey, String email, String reference) {
        return database.sql("""
                        SELECT (SELECT id FROM registration WHERE submission_key = :key) AS submitted,
                            EXISTS (SELECT 1 FROM registration WHERE email = :email
                                AND state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')) AS open_request,
                            EXISTS (SELECT 1 FROM registration WHERE reference = :reference) AS reference_used
                        """)
                .param("key", submissionKey)
                .param("email", email)
                .param("reference", reference)
                .query(Found.class)
                .single();
    }

    Optional<UUID> submitted(String submissionKey) {
        return database.sql("SELECT id FROM registration WHERE submission_key = :key")
                .param("key", submissionKey)
                .query(UUID.class)
                .optional();
    }
}
