package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.StrayMember;
import io.gatehouse.provisioning.MemberRemoval.State;
import io.gatehouse.testing.AnsweringLdap;
import io.gatehouse.testing.AnsweringLdap.Asked;
import io.gatehouse.testing.Slapd;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Members that no account is for are taken out of groups, or what is in the way is told; on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberRemovalTests {

    private static final GroupName PORTAL = new GroupName.Service("provider-portal");

    private final Slapd slapd = Slapd.start();
    private final AnsweringLdap server = new AnsweringLdap(slapd.port());
    private final DirectoryFixture direct = new DirectoryFixture(slapd.server());
    private final DirectoryFixture behind = direct.at(server.port());
    private final ProvisioningWorld world = new ProvisioningWorld();

    @AfterAll
    void stop() {
        behind.close();
        direct.close();
        server.close();
        slapd.close();
        world.close();
    }

    @Test
    void takesOutWhatIsNobodysAndTellsWhoWantedItAndWhy() {
        var stray = requested();
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).isEqualTo(State.REMOVED);
        assertThat(listed(stray)).isFalse();
        assertThat(world.events)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(MemberRemovalEnded.class, ended -> {
                    assertThat(ended.removal().member()).isEqualTo(stray);
                    assertThat(ended.journalEntry().act()).isEqualTo("directory.member-removed");
                    assertThat(ended.journalEntry().reason()).isEqualTo("left over");
                }));
    }

    @Test
    void keepsWhatIsRefusedWithTheServersWordsUntilSomebodyRetries() {
        var stray = requested();
        server.answer(Asked.CHANGE_OF_GROUP, ResultCode.CONSTRAINT_VIOLATION);
        try {
            world.removals(behind.directory()).work();
        } finally {
            server.heal();
        }
        var refused = found(stray);
        assertThat(refused.state()).isEqualTo(State.PARKED);
        assertThat(refused.lastCode()).isEqualTo(19);
        assertThat(refused.lastMessage()).isEqualTo(AnsweringLdap.WORDS);
        assertThat(refused.nextAttempt()).isNull();
        world.removals.retry(stray, world.clock.instant());
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).isEqualTo(State.REMOVED);
        assertThat(listed(stray)).isFalse();
    }

    @Test
    void triesAgainByItselfWhatFailsForAPassingReason() {
        var stray = requested();
        server.answer(Asked.CHANGE_OF_GROUP, ResultCode.BUSY);
        try {
            world.removals(behind.directory()).work();
        } finally {
            server.heal();
        }
        assertThat(found(stray).state()).isEqualTo(State.RETRYING);
        assertThat(found(stray).lastCode()).isEqualTo(51);
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).as("not before it is due").isEqualTo(State.RETRYING);
        world.clock.pass(java.time.Duration.ofSeconds(5));
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void concludesNothingFromAReadingThatFailed() {
        var stray = requested();
        server.answer(Asked.SEARCH, ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
        try {
            world.removals(behind.directory()).work();
        } finally {
            server.heal();
        }
        assertThat(found(stray).state()).isEqualTo(State.RETRYING);
        assertThat(found(stray).lastCode()).isEqualTo(50);
        assertThat(listed(stray)).isTrue();
        direct.removeMember(PORTAL, dn(stray));
        world.removals.hurry(world.clock.instant());
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).isEqualTo(State.ABSENT);
    }

    @Test
    void waitsForTheBrakeAndPassesWhenItIsReleased() {
        var stray = requested();
        world.gate = people -> false;
        try {
            world.removals(behind.directory()).work();
        } finally {
            world.gate = people -> true;
        }
        assertThat(found(stray).state()).isEqualTo(State.DUE);
        assertThat(found(stray).lastCode()).isEqualTo(88);
        assertThat(listed(stray)).isTrue();
        world.removals.hurry(world.clock.instant());
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void keepsWhoeverBecameAnAccountMeanwhile() {
        var stray = requested();
        var account = world.wants(ProvisioningWorld.account(stray.name(), "meanwhile", "PROVIDER_PORTAL"));
        world.removals(behind.directory()).work();
        assertThat(found(stray).state()).isEqualTo(State.KEPT);
        world.node(behind.directory()).next();
        assertThat(world.status(account).state()).isEqualTo(ProvisioningState.IN_STEP);
        assertThat(listed(stray)).isTrue();
    }

    /** Whoever is opened and read between the last look and the writing was read as a member and would be left without. */
    @Test
    void comparesOnceMoreWhoeverWasOpenedWhileItWasTakenOut() {
        var stray = requested();
        var failing = new FailingDirectory(behind.directory());
        failing.afterGroups(() -> {
            world.wants(ProvisioningWorld.account(stray.name(), "just-then", "PROVIDER_PORTAL"));
            world.database
                    .sql("UPDATE provisioning_record SET state = 'IN_STEP', next_attempt_at = NULL")
                    .update();
        });
        world.removals(failing).work();
        assertThat(found(stray).state()).isEqualTo(State.REMOVED);
        world.node(behind.directory()).next();
        assertThat(listed(stray)).as("granted, so in the group again").isTrue();
    }

    private StrayMember requested() {
        var username = "stray" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        var key = new EntryKey(io.gatehouse.common.AccountId.newId(), username);
        direct.directory().apply(List.of(new CreateGroup(PORTAL), new AddMember(PORTAL, key)));
        var stray = new StrayMember(PORTAL, username, false);
        assertThat(listed(stray)).isTrue();
        world.removals.add(stray, new MemberRemovals.Request("Lena Ortiz", "left over", world.clock.instant()));
        return stray;
    }

    private MemberRemoval found(StrayMember stray) {
        return world.removals.find(List.of(stray)).getFirst();
    }

    private boolean listed(StrayMember stray) {
        return direct.members(PORTAL).contains(dn(stray));
    }

    private static String dn(StrayMember stray) {
        return "uid=" + stray.name() + ",ou=people," + Slapd.BASE;
    }
}
