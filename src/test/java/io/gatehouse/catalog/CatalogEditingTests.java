package io.gatehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CatalogEditingTests {

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogEditing editing;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "T" + mark.toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void enterAService() {
        database.sql("""
                        INSERT INTO entitlement (code, kind, label, sentence, risk, directory_group, position, offered)
                        VALUES (:code, 'SERVICE', 'Trial', 'For a trial.', 'LOW', :group, 999, false)""").param("code", code).param("group", "trial-" + mark).update();
    }

    @Test
    void remembersWhatTheGroupWasCalledTheLatestFirst() {
        rename("second-" + mark);
        rename("third-" + mark);

        assertThat(stored().group()).isEqualTo("third-" + mark);
        assertThat(stored().formerGroups()).containsExactly("second-" + mark, "trial-" + mark);
        rename("trial-" + mark);
        assertThat(stored().formerGroups()).containsExactly("third-" + mark, "second-" + mark);
    }

    @Test
    void shownToEverybodyAtOnce() {
        rename("seen-" + mark);
        assertThat(catalog.require(code).group()).isEqualTo("seen-" + mark);
        rename("shown-" + mark);
        assertThat(catalog.require(code).group()).isEqualTo("shown-" + mark);
    }

    @Test
    void givesNobodyTheFormerNameOfAnothersGroup() {
        rename("later-" + mark);
        var portal = stored("PROVIDER_PORTAL");

        assertThatThrownBy(() -> accounts.as(
                        accounts.lead(),
                        () -> editing.edit(
                                portal.code(),
                                portal.version(),
                                new EntitlementForm(portal.label(), portal.sentence(), "trial-" + mark))))
                .isInstanceOf(GroupNameTakenException.class);
        assertThatThrownBy(
                        () -> database.sql("UPDATE entitlement SET directory_group = :name WHERE code = 'IMAGE_VIEW'")
                                .param("name", "trial-" + mark)
                                .update())
                .hasMessageContaining("was given to another entitlement");
    }

    @Test
    void refusesWhatWasReadBeforeSomebodyElseSaved() {
        var read = stored();
        rename("first-" + mark);
        assertThatThrownBy(() -> accounts.as(
                        accounts.lead(),
                        () -> editing.edit(code, read.version(), new EntitlementForm("Mine", "Mine.", "mine-" + mark))))
                .isInstanceOf(EntitlementChangedMeanwhileException.class);
        assertThat(stored().group()).isEqualTo("first-" + mark);
    }

    @Test
    void journalsEachValueBeforeAndAfter() {
        rename("told-" + mark);
        assertThat(database.sql("""
                                SELECT details ->> 'changes' FROM journal_row
                                WHERE act = 'entitlement.changed' AND object_id = :code""").param("code", code).query(String.class).single())
                .contains("group: trial-" + mark + " → told-" + mark)
                .doesNotContain("label");
    }

    @Test
    void comparesAgainWhoeverHoldsIt() {
        rename("known-" + mark);
        var holder = accounts.account(accounts.organization().id(), code);
        var claim = UUID.randomUUID();
        database.sql("""
                        INSERT INTO provisioning_record (account_id, wanted_revision, reached_revision, state, claim,
                            lease_until, changed_at)
                        VALUES (:id, 1, 1, 'IN_STEP', :claim, now() + interval '1 hour', now())
                        ON CONFLICT (account_id) DO UPDATE SET state = 'IN_STEP', next_attempt_at = NULL,
                            claim = excluded.claim, lease_until = excluded.lease_until""").param("id", holder.id().value()).param("claim", claim).update();

        rename("due-" + mark);

        assertThat(database.sql("SELECT claim IS DISTINCT FROM :claim FROM provisioning_record WHERE account_id = :id")
                        .param("claim", claim)
                        .param("id", holder.id().value())
                        .query(Boolean.class)
                        .single())
                .as("a worker that has it in hand by the former name lets go")
                .isTrue();
    }

    @Test
    void isForSupportLeadsOnly() {
        var read = stored();
        assertThatThrownBy(() -> accounts.as(
                        accounts.staff(),
                        () -> editing.edit(code, read.version(), new EntitlementForm("Mine", "Mine.", "mine-" + mark))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Portal", "a b", "a,ou=x", "-a", "a-", "é", "a_b", "members", "ａ", "a\u0000"})
    void refusesNamesThatAreNotPlain(String name) {
        assertThatThrownBy(() -> new EntitlementForm("Label", "Sentence.", name))
                .isInstanceOf(InvalidValueException.class);
    }

    private void rename(String group) {
        var read = stored();
        accounts.as(
                accounts.lead(),
                () -> editing.edit(code, read.version(), new EntitlementForm(read.label(), read.sentence(), group)));
    }

    private Entitlement stored() {
        return stored(code);
    }

    private Entitlement stored(String wanted) {
        return catalog.current().stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
