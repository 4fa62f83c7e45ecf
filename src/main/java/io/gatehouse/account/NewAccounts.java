package io.gatehouse.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Accounts that were never there before, by the hundred: nobody looks for them first, and none is kept in mind. */
@Repository
class NewAccounts {

    private final EntityManager entities;

    NewAccounts(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when a username, address or NPI is taken */
    void add(List<Account> opened) {
        opened.forEach(entities::persist);
        entities.flush();
        opened.forEach(entities::detach);
    }
}
