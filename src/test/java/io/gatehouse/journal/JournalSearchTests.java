package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import io.gatehouse.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class JournalSearchTests {

    private static final Actor SYSTEM = Actor.system("search test");

    private final String tag = "tag" + UUID.randomUUID().toString().replace("-", "");
    private final OrganizationId ours = OrganizationId.newId();
    private final OrganizationId alsoOurs = OrganizationId.newId();
    private final OrganizationId theirs = OrganizationId.newId();
    private final JournalObject zoe = JournalObject.account(AccountId.newId());
    private final JournalObject sean = JournalObject.account(AccountId.newId());

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void writeRows() {
        transaction.executeWithoutResult(running -> actor.runAs(SYSTEM, () -> {
            journal.record(entry("account.opened", zoe, ours, "Zoë O'Hara"));
            journal.record(entry("account.suspended", zoe, ours, "Zoë O'Hara").because("100%_left"));
            journal.record(entry("account.opened", sean, theirs, "Sean Smith"));
        }));
    }

    @Test
    void findsByWordsWithoutAccentsOrCaseTheNewestFirst() {
        assertThat(acts(search(text("ZOE o'hara " + tag)))).containsExactly("account.suspended", "account.opened");
    }

    @Test
    void takesSignsOfPatternsAsThemselves() {
        assertThat(search(text(tag + " 100%_l"))).hasSize(1);
        assertThat(search(text(tag + " 1%t"))).isEmpty();
        assertThat(search(text(tag + " _0%"))).isEmpty();
        assertThat(search(text(tag + " \\"))).isEmpty();
    }

    @Test
    void findsByActAndByItsNoun() {
        assertThat(search(new JournalFilter(tag, "", "account.opened", null, null, null, null)))
                .hasSize(2);
        assertThat(search(new JournalFilter(tag, "", "account", null, null, null, null)))
                .hasSize(3);
        assertThat(search(new JournalFilter(tag, "", "mail", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void findsByActorObjectAndTime() {
        assertThat(search(new JournalFilter(tag, "SEARCH test", "", zoe, null, null, null)))
                .hasSize(2);
        assertThat(search(new JournalFilter(tag, "nobody", "", null, null, null, null)))
                .isEmpty();
        assertThat(search(
                        new JournalFilter(tag, "", "", null, null, Instant.now().plusSeconds(60), null)))
                .isEmpty();
        assertThat(search(new JournalFilter(
                        tag, "", "", null, null, null, Instant.now().plusSeconds(60))))
                .hasSize(3);
    }

    @Test
    void pagesAndCountsAlike() {
        var filter = text(tag);

        assertThat(count(SYSTEM, filter)).isEqualTo(3);
        assertThat(actor.callAs(SYSTEM, () -> journal.search(filter, 1, 1)))
                .isEqualTo(search(filter).subList(1, 2));
    }

    @Test
    void tellsTheTimelineOfSeveralObjectsInOrder() {
        var rows = actor.callAs(SYSTEM, () -> journal.timeline(sean, zoe));

        assertThat(acts(rows)).containsExactly("account.opened", "account.suspended", "account.opened");
        assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(a.seq(), b.seq()));
    }

    @Test
    void showsAnAuditContactRowsOfTheOwnOrganizationOnly() {
        var contact = new Actor(
                Actor.Kind.PERSON,
                AccountId.newId(),
                "audit",
                "Audit Contact",
                Set.of(new RoleAssignment(Role.AUDIT_CONTACT, ours)),
                null);

        assertThat(actor.callAs(contact, () -> journal.search(text(tag), 0, 10)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.entry().organization()).isEqualTo(ours));
        assertThat(count(contact, text(tag))).isEqualTo(2);
        assertThat(actor.callAs(contact, () -> journal.timeline(sean))).isEmpty();
    }

    @Test
    void narrowsToOneOrganizationWithinWhatTheReaderMaySee() {
        var contact = new Actor(
                Actor.Kind.PERSON,
                AccountId.newId(),
                "audit",
                "Audit Contact",
                Set.of(new RoleAssignment(Role.AUDIT_CONTACT, ours), new RoleAssignment(Role.AUDIT_CONTACT, alsoOurs)),
                null);

        assertThat(actor.callAs(contact, () -> journal.search(JournalFilter.at(ours), 0, 10)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.entry().organization()).isEqualTo(ours));
        assertThat(count(contact, JournalFilter.at(alsoOurs))).isZero();
        assertThat(count(contact, JournalFilter.at(theirs))).isZero();
        assertThat(search(JournalFilter.at(theirs))).hasSize(1);
    }

    @Test
    void knowsEveryAct() {
        assertThat(actor.callAs(SYSTEM, journal::acts))
                .contains("account.opened", "account.suspended")
                .isSorted();
    }

    private JournalEntry entry(String act, JournalObject object, OrganizationId organization, String name) {
        return JournalEntry.of(act, object).at(organization).with("name", name).with("tag", tag);
    }

    private static JournalFilter text(String words) {
        return new JournalFilter(words, "", "", null, null, null, null);
    }

    private List<JournalRow> search(JournalFilter filter) {
        return actor.callAs(SYSTEM, () -> journal.search(filter, 0, 10));
    }

    private int count(Actor who, JournalFilter filter) {
        return actor.callAs(who, () -> journal.count(filter));
    }

    private static List<String> acts(List<JournalRow> rows) {
        return rows.stream().map(row -> row.entry().act()).toList();
    }
}
