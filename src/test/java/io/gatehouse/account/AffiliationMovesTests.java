package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.MovableGrant.Portability;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AffiliationMovesTests {

    @Autowired
    AccountFixture people;

    @Autowired
    AffiliationMoves moves;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountAccess access;

    @Autowired
    GrantService grants;

    @Autowired
    JdbcClient database;

    private OrganizationId from;
    private OrganizationId to;

    @BeforeEach
    void twoOrganizations() {
        from = people.organization().id();
        to = people.organization().id();
    }

    @Test
    void takesAlongWhatIsKeptAndEndsTheRestInOneRevision() {
        var account = employee("PROVIDER_PORTAL", "IMAGE_VIEW");

        move(account, "IMAGE_VIEW");

        var moved = now(account.id());
        assertThat(moved.revision()).isEqualTo(account.revision() + 1);
        assertThat(moved.affiliations()).singleElement().satisfies(affiliation -> {
            assertThat(affiliation.organization()).isEqualTo(to);
            assertThat(codes(affiliation)).containsExactly("IMAGE_VIEW");
        });
    }

    @Test
    void keepsWhenAGrantEnds() {
        var account = employee();
        var end = LocalDate.of(2199, 12, 31);
        people.asSystem(() -> grants.add(account.id(), from, "IMAGE_VIEW", end));

        move(now(account.id()), "IMAGE_VIEW");

        assertThat(now(account.id())
                        .affiliations()
                        .getFirst()
                        .grants()
                        .getFirst()
                        .validUntil())
                .isEqualTo(end);
    }

    @Test
    void whoWorksThereAlreadyHasEachGrantOnce() {
        var account = employee("PROVIDER_PORTAL", "IMAGE_VIEW");
        people.asSystem(() -> grants.add(account.id(), to, "IMAGE_VIEW", null));

        move(now(account.id()), "PROVIDER_PORTAL", "IMAGE_VIEW");

        assertThat(now(account.id()).affiliations())
                .singleElement()
                .satisfies(affiliation ->
                        assertThat(codes(affiliation)).containsExactlyInAnyOrder("PROVIDER_PORTAL", "IMAGE_VIEW"));
    }

    @Test
    void saysWhatMayGoAlong() {
        var account = employee("PROVIDER_PORTAL", "TRANSFER_TO_PACS");
        people.asSystem(() -> grants.add(account.id(), from, Role.AUDIT_CONTACT.name(), null));

        var choices = people.as(people.staff(), () -> moves.choices(account.id(), from, to)).stream()
                .collect(Collectors.toMap(choice -> choice.entitlement().code(), MovableGrant::portability));

        assertThat(choices)
                .containsEntry("PROVIDER_PORTAL", Portability.KEPT)
                .containsEntry("TRANSFER_TO_PACS", Portability.NOT_OFFERED_THERE)
                .containsEntry("AUDIT_CONTACT", Portability.TWO_PEOPLE);
    }

    @Test
    void neverTakesAlongWhatTwoPeopleHaveToGrant() {
        var account = employee();
        people.asSystem(() -> grants.add(account.id(), from, Role.AUDIT_CONTACT.name(), null));

        assertThatThrownBy(() -> move(now(account.id()), Role.AUDIT_CONTACT.name()))
                .hasMessage("account.refused.secondPerson");
        move(now(account.id()));

        assertThat(now(account.id()).affiliations().getFirst().grants()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var account = employee("TRANSFER_TO_PACS");

        assertThatThrownBy(() -> move(account, "TRANSFER_TO_PACS")).hasMessage("account.refused.notOfferedThere");
        assertThatThrownBy(() -> move(account, "IMAGE_VIEW")).hasMessage("account.refused.notGranted");
        assertThatThrownBy(() -> moveTo(account, from)).hasMessage("account.refused.sameOrganization");
        people.asSystem(() -> grants.add(account.id(), to, "IMAGE_VIEW", null));
        assertThatThrownBy(() -> move(account)).isInstanceOf(ConcurrencyFailureException.class);
        assertThat(now(account.id()).affiliations()).hasSize(2);
    }

    @Test
    void doesNotLiftASuspension() {
        var account = employee("IMAGE_VIEW");
        people.runAs(people.staff(), () -> access.suspend(account.id(), SuspensionReason.INVESTIGATION, ""));

        assertThatThrownBy(() -> move(now(account.id()))).hasMessage("account.refused.notActive");
    }

    @Test
    void journalsBothOrganizations() {
        var account = employee("PROVIDER_PORTAL", "IMAGE_VIEW");

        move(account, "IMAGE_VIEW");

        assertThat(database.sql("""
                        SELECT details ->> 'to' FROM journal_row
                        WHERE act = 'account.moved' AND organization_id = ? AND details ->> 'kept' LIKE 'Image%'
                            AND details ->> 'dropped' LIKE 'Patient lookup%'""").param(from.value()).query(String.class).single())
                .isEqualTo(now(account.id()).affiliations().getFirst().organizationName());
    }

    @Test
    void isForStaffAlone() {
        var account = employee("IMAGE_VIEW");
        for (var role : List.of(Role.RHIO_ADMINISTRATOR, Role.AUDIT_CONTACT)) {
            var actor = people.actor(people.account(from, role.name()));
            var move = new AffiliationMove(from, to, Set.of());
            assertThatThrownBy(() -> people.runAs(actor, () -> moves.move(account.id(), 1, move, "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(actor, () -> moves.choices(account.id(), from, to)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theDraftChangesNothing() {
        var account = employee("IMAGE_VIEW");

        var draft = people.as(
                people.staff(), () -> moves.draft(account.id(), new AffiliationMove(from, to, Set.of("IMAGE_VIEW"))));

        assertThat(draft.affiliations().getFirst().organization()).isEqualTo(to);
        assertThat(now(account.id())).isEqualTo(account);
    }

    private AccountSnapshot employee(String... entitlements) {
        return now(people.account(from, entitlements).id());
    }

    private void move(AccountSnapshot account, String... kept) {
        move(account, new AffiliationMove(from, to, Set.of(kept)));
    }

    private void moveTo(AccountSnapshot account, OrganizationId organization) {
        move(account, new AffiliationMove(from, organization, Set.of()));
    }

    private void move(AccountSnapshot account, AffiliationMove move) {
        people.runAs(people.staff(), () -> moves.move(account.id(), account.revision(), move, "new job"));
    }

    private static List<String> codes(AffiliationSnapshot affiliation) {
        return affiliation.grants().stream().map(GrantSnapshot::entitlement).toList();
    }

    private AccountSnapshot now(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }
}
