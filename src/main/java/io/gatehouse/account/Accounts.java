package io.gatehouse.account;

import io.gatehouse.common.Npi;
import io.gatehouse.common.Username;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The accounts in the database. */
interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUsername(Username username);

    /** Whether anybody has the username or once had it. */
    @Query(nativeQuery = true, value = "SELECT count(*) > 0 FROM given_username WHERE username = :username")
    boolean wasGiven(String username);

    @Query(
            nativeQuery = true,
            value = "SELECT count(*) > 0 FROM given_username WHERE username = :username AND account_id = :account")
    boolean wasGivenTo(UUID account, String username);

    List<Account> findByIdIn(Collection<UUID> ids);

    @Query(
            nativeQuery = true,
            value = "SELECT count(*) > 0 FROM account WHERE lower(email) = :folded AND state <> 'CLOSED'")
    boolean existsOpenByEmail(String folded);

    @Query("SELECT count(a) > 0 FROM Account a WHERE a.person.npi = :npi AND a.state <> 'CLOSED'")
    boolean existsOpenByNpi(Npi npi);

    @Query("SELECT DISTINCT a.id FROM Account a JOIN a.held.grants g WHERE g.validUntil < :day")
    List<UUID> withGrantsEndedBefore(LocalDate day);

    /** Usernames that begin with these characters, for finding the first free numbered one. */
    @Query(nativeQuery = true, value = "SELECT username FROM given_username WHERE starts_with(username, :base)")
    List<String> usernamesFrom(String base);
}
