package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AccountClosingTests {

    private static final int ROUNDS = 10;

    @Autowired
    AccountFixture people;

    @Autowired
    AccountClosing closing;

    @Autowired
    AccountRestoring restoring;

    @Autowired
    AffiliationMoves moves;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountAccess access;

    @Autowired
    GrantService grants;

    @Autowired
    OrganizationService organizations;

    @Autowired
    AccountSignIn signIn;

    @Autowired
    JdbcClient database;

    @Test
    void endsEverythingAndKeepsIt() {
        var account = now(people.account(people.organization().id(), "PROVIDER_PORTAL", "IMAGE_VIEW")
                .id());

        close(account);

        var closed = now(account.id());
        assertThat(closed.state()).isEqualTo(AccountState.CLOSED);
        assertThat(closed.affiliations()).isEmpty();
        assertThat(closed.revision()).isEqualTo(account.revision() + 1);
        assertThat(signIn.findById(account.id()).orElseThrow().active()).isFalse();
        var kept =
                people.as(people.staff(), () -> restoring.closed(account.id()).orElseThrow());
        assertThat(kept.reason()).isEqualTo(ClosingReason.LEFT);
        assertThat(kept.had()).isEqualTo(account.affiliations());
    }

    @Test
    void restoresWhatThereWas() {
        var account = now(people.account(people.organization().id(), "PROVIDER_PORTAL", "IMAGE_VIEW")
                .id());
        close(account);

        var restoration = restore(account.id());

        assertThat(restoration.leftOut()).isEmpty();
        assertThat(now(account.id()).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(now(account.id()).affiliations()).isEqualTo(account.affiliations());
        assertThat(people.as(people.staff(), () -> restoring.closed(account.id())))
                .isEmpty();
    }

    @Test
    void whoWasSuspendedIsSuspendedAgain() {
        var account = people.account(people.organization().id(), "PROVIDER_PORTAL");
        people.runAs(people.staff(), () -> access.suspend(account.id(), SuspensionReason.TRAINING, ""));
        close(now(account.id()));

        restore(account.id());

        assertThat(now(account.id()).state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(now(account.id()).suspensionReason()).isEqualTo(SuspensionReason.TRAINING);
    }

    @Test
    void anAccountCanBeClosedAndRestoredAgainAndAgain() {
        var account = now(
                people.account(people.organization().id(), "PROVIDER_PORTAL").id());
        for (int i = 0; i < 3; i++) {
            close(now(account.id()));
            restore(account.id());
        }
        assertThat(now(account.id()).affiliations()).isEqualTo(account.affiliations());
        assertThat(now(account.id()).revision()).isEqualTo(7);
    }

    @Test
    void leavesOutWhatCannotComeBackAndSaysWhy() {
        var gone = people.organization();
        var stays = people.organization();
        var account = people.account(gone.id(), "PROVIDER_PORTAL");
        people.asSystem(() -> grants.add(account.id(), stays.id(), "IMAGE_VIEW", null));
        people.asSystem(() -> grants.add(account.id(), stays.id(), Role.AUDIT_CONTACT.name(), null));
        people.asSystem(() -> grants.add(account.id(), stays.id(), "ALERTS_CBA", LocalDate.of(2020, 1, 1)));
        close(now(account.id()));
        endParticipation(gone);

        var restoration = restore(account.id());

        assertThat(restoration.leftOut())
                .extracting(LeftOut::organizationName, LeftOut::why)
                .containsExactlyInAnyOrder(
                        tuple(gone.legalName(), LeftOut.Why.NOT_PARTICIPATING),
                        tuple(stays.legalName(), LeftOut.Why.TWO_PEOPLE),
                        tuple(stays.legalName(), LeftOut.Why.EXPIRED));
        assertThat(now(account.id()).affiliations())
                .singleElement()
                .satisfies(affiliation -> assertThat(affiliation.grants())
                        .extracting(GrantSnapshot::entitlement)
                        .containsExactly("IMAGE_VIEW"));
    }

    @Test
    void leavesOutWhatTheCatalogueHasLost() {
        var account = people.account(people.organization().id(), "PROVIDER_PORTAL");
        close(account);
        database.sql("""
                        INSERT INTO account_closure_grant
                        SELECT closure_id, organization_id, 'FORMER_SERVICE', NULL, granted_at, granted_by
                        FROM account_closure_grant WHERE closure_id =
                            (SELECT id FROM account_closure WHERE account_id = ?)""").param(account.id().value()).update();

        assertThat(restore(account.id()).leftOut())
                .containsExactly(new LeftOut(
                        account.affiliations().getFirst().organizationName(),
                        "FORMER_SERVICE",
                        LeftOut.Why.NOT_IN_CATALOGUE));
    }

    @Test
    void freesTheAddressButNeverTheUsername() {
        var account = people.account(people.organization().id());
        close(account);

        var other = people.accountOf(account.email());

        assertThat(other.email()).isEqualTo(account.email());
        assertThatThrownBy(() -> restore(account.id())).hasMessage("account.refused.restoreEmailTaken");
        assertThat(now(account.id()).state()).isEqualTo(AccountState.CLOSED);
        assertThat(database.sql("SELECT count(*) FROM given_username WHERE username = ?")
                        .param(account.username())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDraftChangesNothing() {
        var account = now(
                people.account(people.organization().id(), "PROVIDER_PORTAL").id());

        var draft = people.as(people.lead(), () -> closing.draft(account.id()));

        assertThat(draft.state()).isEqualTo(AccountState.CLOSED);
        assertThat(now(account.id())).isEqualTo(account);
        close(account);
        var closed = now(account.id());
        assertThat(people.as(people.lead(), () -> restoring.draft(account.id()))
                        .snapshot()
                        .state())
                .isEqualTo(AccountState.ACTIVE);
        assertThat(now(account.id())).isEqualTo(closed);
    }

    @Test
    void nobodyClosesTheirOwnAccountOrOneThatHasChanged() {
        var account = people.account(people.organization().id());
        var lead = people.lead();

        assertThatThrownBy(() -> close(lead, lead(lead), 1)).hasMessage("account.refused.ownAccount");
        assertThatThrownBy(() -> close(lead, account.id(), 9)).isInstanceOf(ConcurrencyFailureException.class);
        close(account);
        assertThatThrownBy(() -> close(lead, account.id(), 2)).hasMessage("account.refused.ended");
    }

    @Test
    void onlyALeadClosesAndRestores() {
        var own = people.organization();
        var account = people.account(own.id());
        var others = List.of(
                people.staff(),
                people.actor(people.account(own.id(), Role.RHIO_ADMINISTRATOR.name())),
                people.actor(people.account(own.id(), Role.AUDIT_CONTACT.name())),
                people.actor(account));
        for (var actor : others) {
            assertThatThrownBy(() -> close(actor, account.id(), 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(actor, () -> closing.draft(account.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(actor, () -> restoring.restore(account.id(), 1, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> people.as(people.actor(account), () -> restoring.closed(account.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofTwoLeadsWhoRestoreAtOnceOneDoes() {
        var organization = people.organization();
        for (int round = 0; round < ROUNDS; round++) {
            var account = people.account(organization.id(), "PROVIDER_PORTAL");
            var before = now(account.id());
            close(before);
            var closed = now(account.id());

            var refused = atOnce(
                    () -> restoring.restore(closed.id(), closed.revision(), "back again"),
                    () -> restoring.restore(closed.id(), closed.revision(), "back again"));

            assertThat(refused).hasSize(1);
            var restored = now(account.id());
            assertThat(restored.state()).isEqualTo(AccountState.ACTIVE);
            assertThat(restored.revision()).isEqualTo(closed.revision() + 1);
            assertThat(restored.affiliations()).isEqualTo(before.affiliations());
            assertThat(journaled("account.restored", account.id())).isEqualTo(1);
        }
    }

    @Test
    void whoIsMovedAndClosedAtOnceIsNeverBoth() {
        var from = people.organization();
        var to = people.organization();
        for (int round = 0; round < ROUNDS; round++) {
            var account = people.account(from.id(), "PROVIDER_PORTAL");
            var move = new AffiliationMove(from.id(), to.id(), Set.of("PROVIDER_PORTAL"));

            var refused = atOnce(
                    () -> moves.move(account.id(), account.revision(), move, "new job"),
                    () -> closing.close(account.id(), account.revision(), ClosingReason.LEFT, "left"));

            assertThat(refused).hasSize(1);
            var after = now(account.id());
            assertThat(after.revision()).isEqualTo(account.revision() + 1);
            if (after.state() == AccountState.CLOSED) {
                assertThat(after.affiliations()).isEmpty();
                assertThat(hadAt(account.id())).containsExactly(from.id());
            } else {
                assertThat(after.affiliations())
                        .extracting(AffiliationSnapshot::organization)
                        .containsExactly(to.id());
                assertThat(closed(account.id())).isEmpty();
            }
        }
    }

    /** Both are begun by leads of their own at the same moment; returns what was not done. */
    private List<Throwable> atOnce(Runnable one, Runnable other) {
        var refused = new ConcurrentLinkedQueue<Throwable>();
        var start = new CyclicBarrier(2);
        var threads = Stream.of(one, other)
                .map(work -> Thread.ofPlatform().start(() -> {
                    try {
                        people.runAs(people.lead(), () -> {
                            await(start);
                            work.run();
                        });
                    } catch (ConcurrencyFailureException | AccountRefusedException e) {
                        refused.add(e);
                    }
                }))
                .toList();
        for (var thread : threads) {
            join(thread);
        }
        return List.copyOf(refused);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ClosedAccount> closed(AccountId id) {
        return people.as(people.lead(), () -> restoring.closed(id));
    }

    private List<OrganizationId> hadAt(AccountId id) {
        return closed(id).orElseThrow().had().stream()
                .map(AffiliationSnapshot::organization)
                .toList();
    }

    private int journaled(String act, AccountId account) {
        return database.sql("SELECT count(*) FROM journal_row WHERE act = ? AND object_id = ?")
                .params(act, account.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void journalsClosingWhereThePersonWorked() {
        var organization = people.organization();
        var account = people.account(organization.id(), "PROVIDER_PORTAL");

        close(account);

        assertThat(database.sql("SELECT reason FROM journal_row WHERE act = 'account.closed' AND organization_id = ?")
                        .param(organization.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("LEFT");
    }

    private void endParticipation(OrganizationDetails organization) {
        var form = organization.form();
        people.asSystem(() -> organizations.edit(
                organization.id(),
                organization.version(),
                new OrganizationForm(
                        form.legalName(),
                        form.address(),
                        form.phone(),
                        false,
                        form.emergencyCare(),
                        form.directDomain(),
                        form.pacs(),
                        form.mailDomains())));
    }

    private static AccountId lead(Actor lead) {
        return Objects.requireNonNull(lead.accountId());
    }

    private void close(AccountSnapshot account) {
        close(people.lead(), account.id(), account.revision());
    }

    private void close(Actor actor, AccountId id, long revision) {
        people.runAs(actor, () -> closing.close(id, revision, ClosingReason.LEFT, "moved away"));
    }

    private Restoration restore(AccountId id) {
        return people.as(people.lead(), () -> restoring.restore(id, now(id).revision(), "back again"));
    }

    private AccountSnapshot now(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }
}
