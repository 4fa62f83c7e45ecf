package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Username;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountServiceTests {

    @Autowired
    AccountFixture people;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountSearch search;

    @Autowired
    UsernamePolicy usernames;

    @Test
    void opensAnAccountAsItWasDrafted() {
        var wanted = people.wanted(people.organization().id(), "PROVIDER_PORTAL", "IMAGE_VIEW");

        var draft = people.asSystem(() -> accounts.draft(wanted));
        var opened = people.asSystem(() -> accounts.open(wanted));

        assertThat(opened)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*At")
                .isEqualTo(draft);
        assertThat(opened.revision()).isEqualTo(1);
    }

    @Test
    void refusesAUsernameASecondTime() {
        var first = people.account(people.organization().id());
        var wanted = people.wanted(people.organization().id());
        var again = new OpenAccount(
                AccountId.newId(),
                new Username(first.username()),
                wanted.name(),
                wanted.email(),
                null,
                null,
                "Nurse",
                null,
                null,
                wanted.organization(),
                wanted.entitlements(),
                null);

        assertThatThrownBy(() -> people.asSystem(() -> accounts.open(again)))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("account.refused.usernameTaken");
    }

    @Test
    void refusesAnEmailAddressInAnotherCase() {
        var first = people.account(people.organization().id());
        var wanted = people.wanted(people.organization().id());
        var again = new OpenAccount(
                AccountId.newId(),
                wanted.username(),
                wanted.name(),
                EmailAddress.of(first.email().value().toUpperCase(Locale.ROOT)),
                null,
                null,
                "Nurse",
                null,
                null,
                wanted.organization(),
                wanted.entitlements(),
                null);

        assertThatThrownBy(() -> people.asSystem(() -> accounts.open(again))).hasMessage("account.refused.emailTaken");
    }

    @Test
    void doesNotOpenAPrivilegedAccountOnOnePersonsWord() {
        var wanted = people.wanted(people.organization().id(), Role.RHIO_ADMINISTRATOR.name());
        var staff = people.staff();

        assertThatThrownBy(() -> people.as(staff, () -> accounts.open(wanted)))
                .hasMessage("account.refused.secondPerson");
    }

    @Test
    void suggestsTheNextFreeUsername() {
        var taken = people.account(people.organization().id());

        assertThat(people.asSystem(() -> usernames.check(taken.username()))).isEqualTo(UsernameVerdict.TAKEN);
        assertThat(people.asSystem(() -> usernames.check("postmaster"))).isEqualTo(UsernameVerdict.RESERVED);
        assertThat(people.asSystem(() -> usernames.suggest(taken.name(), taken.username()))
                        .value())
                .startsWith("alee")
                .isNotEqualTo(taken.username());
    }

    @Test
    void findsAccountsByNameUsernameEmailAndOrganization() {
        var organization = people.organization();
        var account = people.account(organization.id(), "PROVIDER_PORTAL");

        for (var text : new String[] {account.username(), account.email().value(), organization.legalName()}) {
            var found = people.asSystem(() -> search.list(new AccountFilter(text, null, null, null), 0, 10));
            assertThat(found).extracting(AccountRow::id).containsExactly(account.id());
            assertThat(found.getFirst().organizations()).containsExactly(organization.legalName());
            assertThat(found.getFirst().entitlements()).containsExactly("PROVIDER_PORTAL");
        }
    }

    @Test
    void narrowsListsToTheOrganizationsOfTheActor() {
        var own = people.organization();
        var other = people.organization();
        var administrator = people.actor(people.account(own.id(), Role.RHIO_ADMINISTRATOR.name()));
        var colleague = people.account(own.id());
        var stranger = people.account(other.id());

        var seen = people.as(administrator, () -> search.list(AccountFilter.all(), 0, 100));

        assertThat(seen).extracting(AccountRow::id).contains(colleague.id()).doesNotContain(stranger.id());
        assertThat(people.as(administrator, () -> search.count(AccountFilter.at(other.id()))))
                .isZero();
        assertThat(people.as(administrator, () -> search.find(stranger.id()))).isEmpty();
        assertThat(people.as(administrator, () -> search.find(colleague.id()))).isPresent();
    }
}
