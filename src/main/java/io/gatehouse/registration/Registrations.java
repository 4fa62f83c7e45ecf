package io.gatehouse.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** Keeps registrations. */
interface Registrations extends JpaRepository<Registration, UUID> {

    Optional<Registration> findBySubmissionKey(String key);

    boolean existsBySubmissionKeyAndSubmissionDigestNot(String key, @Nullable String digest);

    boolean existsByReference(String reference);

    /** @param email as {@link io.gatehouse.common.EmailAddress#folded} gives it */
    @NativeQuery("""
            SELECT * FROM registration
            WHERE email = :email AND state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')
            ORDER BY submitted_at
            """)
    List<Registration> findOpenByEmail(String email);

    /** Keeps others out until the transaction ends: of two who decide, the second one waits and then sees the decision. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Registration r WHERE r.id = :id")
    Optional<Registration> findToDecide(UUID id);

    @NativeQuery("""
            SELECT id FROM registration
            WHERE state = 'SUBMITTED' AND changed_at < :submittedBefore
               OR state = 'RETURNED' AND changed_at < :returnedBefore
            ORDER BY changed_at LIMIT 1000
            """)
    List<UUID> findUnfinished(Instant submittedBefore, Instant returnedBefore);
}
