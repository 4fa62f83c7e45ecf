package io.gatehouse.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** Keeps registrations. */
interface Registrations extends JpaRepository<Registration, UUID> {

    boolean existsBySubmissionKeyAndSubmissionDigestNot(String key, @Nullable String digest);

    /** @param email as {@link io.gatehouse.common.EmailAddress#folded} gives it */
    @NativeQuery("""
            SELECT * FROM registration
            WHERE email = :email AND state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')
            ORDER BY submitted_at
            """)
    List<Registration> findOpenByEmail(String email);

    Optional<Registration> findByAccountId(UUID account);

    @NativeQuery("""
            SELECT * FROM registration
            WHERE state = 'APPROVED' AND (account_id = :account AND linked_account_id IS NULL OR linked_account_id = :account)
            ORDER BY changed_at DESC LIMIT 1
            """)
    Optional<Registration> findLastApproved(UUID account);

    @NativeQuery("""
            SELECT * FROM registration
            WHERE state = 'APPROVED' AND organization_id = :organization
              AND (account_id = :account AND linked_account_id IS NULL OR linked_account_id = :account)
            ORDER BY changed_at DESC LIMIT 1
            """)
    Optional<Registration> findLastApprovedAt(UUID account, UUID organization);

    /** What was linked to a request follows it to the account that one is linked to. */
    @Modifying
    @NativeQuery("UPDATE registration SET linked_account_id = :goal WHERE linked_account_id = :allotted")
    void relink(UUID allotted, UUID goal);

    /** Keeps others out until the transaction ends: of two who decide, the second one waits and then sees the decision. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Registration r WHERE r.id = :id")
    Optional<Registration> findToDecide(UUID id);

    /** The same, and whoever decides on what it was before has to look again. */
    @Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
    @Query("SELECT r FROM Registration r WHERE r.id = :id")
    Optional<Registration> findToChange(UUID id);

    @NativeQuery("""
            SELECT id FROM registration
            WHERE state = 'SUBMITTED' AND changed_at < :submittedBefore
               OR state = 'RETURNED' AND changed_at < :returnedBefore
            ORDER BY changed_at LIMIT 1000
            """)
    List<UUID> findUnfinished(Instant submittedBefore, Instant returnedBefore);
}
