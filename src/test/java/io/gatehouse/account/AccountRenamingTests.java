package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccountRenamingTests {

    @Autowired
    AccountFixture people;

    @Autowired
    AccountRenaming renaming;

    @Autowired
    AccountSearch search;

    @Autowired
    UsernamePolicy usernames;

    @Autowired
    JdbcClient database;

    @Test
    void givesAnotherUsernameAndKeepsTheFormerOneForTheAccount() {
        var account = people.account(people.organization().id());

        rename(account, account.username() + "x");

        var renamed = now(account);
        assertThat(renamed.username()).isEqualTo(account.username() + "x");
        assertThat(renamed.formerUsernames()).containsExactly(account.username());
        assertThat(renamed.revision()).isEqualTo(account.revision() + 1);
        assertThat(people.asSystem(() -> usernames.check(account.username()))).isEqualTo(UsernameVerdict.TAKEN);
    }

    @Test
    void letsAnAccountHaveItsFormerUsernameAgain() {
        var account = people.account(people.organization().id());
        rename(account, account.username() + "x");

        rename(now(account), account.username());

        assertThat(now(account).username()).isEqualTo(account.username());
        assertThat(now(account).formerUsernames()).containsExactly(account.username() + "x");
    }

    @Test
    void refusesWhatSomebodyElseWasOnceCalled() {
        var first = people.account(people.organization().id());
        rename(first, first.username() + "x");
        var second = people.account(people.organization().id());

        assertThatThrownBy(() -> rename(second, first.username()))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("account.refused.usernameTaken");
        assertThatThrownBy(() -> rename(second, "admin")).hasMessage("account.refused.usernameReserved");
        assertThatThrownBy(() -> rename(second, "9 lives")).hasMessage("account.refused.usernameMalformed");
        assertThat(now(second).username()).isEqualTo(second.username());
    }

    @Test
    void theDatabaseItselfNeverGivesAUsernameTwice() {
        var first = people.account(people.organization().id());
        rename(first, first.username() + "x");
        var second = people.account(people.organization().id());

        assertThatThrownBy(() -> database.sql("UPDATE account SET username = :name WHERE id = :id")
                        .param("name", first.username())
                        .param("id", second.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesToRenameWhatHasChangedSinceItWasLookedAt() {
        var account = people.account(people.organization().id());
        rename(account, account.username() + "x");

        assertThatThrownBy(() -> rename(account, account.username() + "y"))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    @Test
    void journalsBothNames() {
        var account = people.account(people.organization().id());

        rename(account, account.username() + "x");

        assertThat(database.sql(
                                "SELECT count(*) FROM journal_row WHERE act = 'account.renamed' AND details::text LIKE :both")
                        .param("both", "%" + account.username() + "%" + account.username() + "x%")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private void rename(AccountSnapshot account, String username) {
        people.runAs(people.lead(), () -> renaming.rename(account.id(), account.revision(), username, "Married"));
    }

    private AccountSnapshot now(AccountSnapshot account) {
        return people.asSystem(() -> search.find(account.id()).orElseThrow());
    }
}
