package io.gatehouse.delegation;

import io.gatehouse.common.Npi;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The delegations in the database. */
interface Delegations extends JpaRepository<Delegation, UUID> {

    List<Delegation> findByDelegateIdOrderBySince(UUID delegateId);

    @Query("SELECT d FROM Delegation d WHERE d.delegateId = :delegate AND d.state <> 'ENDED'")
    List<Delegation> open(UUID delegate);

    @Query("SELECT d FROM Delegation d WHERE d.providerNpi = :provider AND d.state <> 'ENDED'")
    List<Delegation> openFor(Npi provider);
}
