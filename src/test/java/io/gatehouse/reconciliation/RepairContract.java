package io.gatehouse.reconciliation;

import static io.gatehouse.reconciliation.FindingClass.DISABLED_DIFFERENTLY;
import static io.gatehouse.reconciliation.FindingClass.DRIFTED;
import static io.gatehouse.reconciliation.FindingClass.MEMBER_MISSING;
import static io.gatehouse.reconciliation.FindingClass.MEMBER_NOT_GRANTED;
import static io.gatehouse.reconciliation.FindingClass.MISSING;
import static io.gatehouse.reconciliation.FindingClass.UNEXPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import io.gatehouse.security.LdapServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a run finds and a repair leads to, on a real server of whatever kind. The server may hold what other tests made. */
abstract class RepairContract {

    private static final GroupName PORTAL = new GroupName.Service("provider-portal");
    private static final GroupName MAIL = new GroupName.Service("direct-mail");

    @Autowired
    private ReconciliationFixture runs;

    @Autowired
    private FindingService findings;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private LdapServer server;

    @Test
    void findsEveryClassAndRepairsAllToNothing() {
        try (var directory = new DirectoryFixture(server)) {
            var people = runs.people(5, "PROVIDER_PORTAL");
            directory.remove(people.get(0).username());
            apply(directory, title(people.get(1)));
            apply(directory, new ChangeEntry(key(people.get(2)), List.of(), SignIn.DISABLED));
            apply(directory, new RemoveMember(PORTAL, key(people.get(3))));
            apply(directory, new AddMember(MAIL, key(people.get(4))));
            var stray = stray();
            apply(directory, new AddEntry(stray));

            assertThat(runs.run().state()).isEqualTo(State.COMPLETE);

            assertThat(classes(people.get(0))).contains(MISSING);
            assertThat(runs.findingOf(people.get(1)).discrepancies())
                    .containsExactly(new Discrepancy(DRIFTED, "title", List.of("Nurse"), List.of("Wizard")));
            assertThat(classes(people.get(2))).containsExactly(DISABLED_DIFFERENTLY);
            assertThat(classes(people.get(3))).containsExactly(MEMBER_MISSING);
            assertThat(classes(people.get(4))).containsExactly(MEMBER_NOT_GRANTED);
            assertThat(ofUsername(stray.key().username())).contains(UNEXPECTED);

            repair(people);
            people.forEach(runs::awaitInStep);
            directory.remove(stray.key().username());

            assertThat(runs.run().state()).isEqualTo(State.COMPLETE);
            assertThat(runs.findings())
                    .noneMatch(finding -> people.stream()
                            .anyMatch(person -> person.id().equals(finding.row().account())));
            assertThat(ofUsername(stray.key().username())).isEmpty();
        }
    }

    private void repair(List<AccountSnapshot> people) {
        var ids =
                people.stream().map(person -> runs.findingOf(person).row().id()).toList();
        assertThat(accounts.as(accounts.lead(), () -> findings.repair(ids)))
                .isEqualTo(new RepairOutcome.Staged(people.size()));
    }

    private List<FindingClass> classes(AccountSnapshot account) {
        return List.copyOf(runs.findingOf(account).row().classes());
    }

    private List<FindingClass> ofUsername(String username) {
        return runs.findings().stream()
                .filter(finding -> finding.row().username().equals(username))
                .flatMap(finding -> finding.row().classes().stream())
                .toList();
    }

    private static void apply(DirectoryFixture directory, DirectoryChange change) {
        assertThat(directory.directory().apply(List.of(change)).values()).containsOnly(new Applied());
    }

    private static ChangeEntry title(AccountSnapshot account) {
        var title = new AttributeChange(OwnedAttributes.TITLE, List.of("Nurse"), List.of("Wizard"));
        return new ChangeEntry(key(account), List.of(title), SignIn.UNTOUCHED);
    }

    private static EntryKey key(AccountSnapshot account) {
        return new EntryKey(account.id(), account.username());
    }

    private static DirectoryEntry stray() {
        return new DirectoryEntry(
                new EntryKey(AccountId.newId(), "stray" + Long.toString(System.nanoTime(), 36)),
                Map.of(
                        OwnedAttributes.COMMON_NAME, List.of("A Stray"),
                        OwnedAttributes.DISPLAY_NAME, List.of("A Stray"),
                        OwnedAttributes.SURNAME, List.of("Stray"),
                        OwnedAttributes.STATUS, List.of(OwnedAttributes.ACTIVE)),
                true);
    }
}
