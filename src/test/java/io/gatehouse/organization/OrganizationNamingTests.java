package io.gatehouse.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class OrganizationNamingTests {

    @Autowired
    private OrganizationNaming naming;

    @Autowired
    private ShortNames shortNames;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void remembersFormerNamesTheLatestFirst() {
        var organization = accounts.organization();
        var second = rename(organization, "second-" + mark);
        var third = rename(second, "third-" + mark);

        assertThat(naming.former()).containsEntry("third-" + mark, List.of("second-" + mark, organization.shortName()));
        rename(third, organization.shortName());
        assertThat(naming.former()).containsEntry(organization.shortName(), List.of("third-" + mark, "second-" + mark));
    }

    @Test
    void givesNobodyAnothersFormerName() {
        var organization = accounts.organization();
        rename(organization, "other-" + mark);
        var another = accounts.organization();

        assertThatThrownBy(() -> rename(another, organization.shortName())).isInstanceOf(ShortNameTakenException.class);
        assertThat(shortNames.newFor(organization.shortName())).isNotEqualTo(organization.shortName());
    }

    @Test
    void journalsTheNameBeforeAndAfter() {
        var organization = accounts.organization();
        rename(organization, "told-" + mark);
        assertThat(database.sql("""
                                SELECT details ->> 'changes' FROM journal_row
                                WHERE act = 'organization.changed' AND object_id = :id""")
                        .param("id", organization.id().toString())
                        .query(String.class)
                        .single())
                .contains(organization.shortName() + " → told-" + mark);
    }

    @Test
    void refusesWhatWasReadBeforeSomebodyElseSaved() {
        var organization = accounts.organization();
        rename(organization, "first-" + mark);
        assertThatThrownBy(() -> rename(organization, "late-" + mark))
                .isInstanceOf(OrganizationChangedMeanwhileException.class);
    }

    @Test
    void isForSupportLeadsOnly() {
        var organization = accounts.organization();
        assertThatThrownBy(() -> accounts.as(
                        accounts.staff(),
                        () -> naming.rename(organization.id(), organization.version(), "mine-" + mark)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Birch", "a b", "a,ou=x", "-a", "a-", "é", "a/b"})
    void refusesNamesThatAreNotPlain(String name) {
        assertThatThrownBy(() -> OrganizationNaming.shortName(name)).isInstanceOf(InvalidValueException.class);
    }

    private OrganizationDetails rename(OrganizationDetails organization, String name) {
        return accounts.as(accounts.lead(), () -> naming.rename(organization.id(), organization.version(), name));
    }
}
