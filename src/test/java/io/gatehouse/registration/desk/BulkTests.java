package io.gatehouse.registration.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.ProofService;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.desk.BulkItem.Result;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BulkTests {

    private static final Reason STALE = Reason.of(ReasonCode.STALE);

    @Autowired
    private BulkService bulk;

    @Autowired
    private BulkWork work;

    @Autowired
    private ProofService proofs;

    @Autowired
    private JournalService journal;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Clock clock;

    private OrganizationDetails organization;
    private Actor me;

    @BeforeEach
    void begin() {
        organization = accounts.organization();
        me = fixture.staff();
    }

    @Test
    void approvesWhatIsCleanAndJournalsEach() {
        var first = clean();
        var second = clean();

        var run = carriedOut(BulkAction.APPROVE, preview(BulkAction.APPROVE, null, first, second));

        assertThat(run.items()).extracting(BulkItem::result).containsExactly(Result.DONE, Result.DONE);
        assertThat(states(first, second)).containsOnly(RegistrationState.APPROVED);
        for (var one : List.of(first, second)) {
            assertThat(fixture.as(me, () -> journal.timeline(JournalObject.registration(one.id()))))
                    .anySatisfy(row -> assertThat(row.entry().act()).isEqualTo("registration.approved"));
        }
    }

    @Test
    void saysWhyOneCannotBeApprovedWithoutALook() {
        var warned = fixture.nurseAt(organization);
        var elsewhere = fixture.nurse();

        var previewed = preview(BulkAction.APPROVE, null, clean(), warned, elsewhere);

        assertThat(previewed).extracting(BulkProposal::possible).containsExactly(true, false, false);
        assertThat(previewed.get(1).hindrances())
                .extracting(sentence -> sentence.code())
                .contains("review.check.training.missing");
    }

    @Test
    void neverDecidesAnythingPrivileged() {
        var privileged = fixture.everything();

        for (var action : BulkAction.values()) {
            assertThat(preview(action, STALE, privileged)).noneMatch(BulkProposal::possible);
        }
        var run = carriedOut(BulkAction.REJECT, preview(BulkAction.REJECT, STALE, privileged));
        assertThat(run.items()).isEmpty();
        assertThat(states(privileged)).containsExactly(RegistrationState.CONFIRMED);
    }

    @Test
    void leavesOutWhatIsOverOrJustBeingDecided() {
        var over = fixture.nurseAt(organization);
        carriedOut(BulkAction.REJECT, preview(BulkAction.REJECT, STALE, over));

        assertThat(preview(BulkAction.HOLD, STALE, over)).noneMatch(BulkProposal::possible);
    }

    @Test
    void doesNothingToARequestThatChangedAndTriesItAgain() {
        var changed = fixture.nurseAt(organization);
        var untouched = fixture.nurseAt(organization);
        var previewed = preview(BulkAction.HOLD, STALE, changed, untouched);
        fixture.as(fixture.staff(), () -> fixture.takeUp(changed));

        var run = carriedOut(BulkAction.HOLD, previewed);

        assertThat(run.items()).extracting(BulkItem::result).containsExactly(Result.CHANGED, Result.DONE);
        assertThat(states(changed, untouched)).containsExactly(RegistrationState.IN_REVIEW, RegistrationState.ON_HOLD);
        assertThat(run.failed()).containsExactly(changed.id());
        var again =
                carriedOut(BulkAction.HOLD, fixture.as(me, () -> bulk.preview(run.failed(), BulkAction.HOLD, STALE)));
        assertThat(again.done()).isOne();
    }

    @Test
    void goesOnWhereItWasStoppedAndDecidesNothingTwice() {
        var request = fixture.nurseAt(organization);
        var run = carriedOut(BulkAction.HOLD, preview(BulkAction.HOLD, STALE, request));
        var version = fixture.current(request).version();

        work.workOff(run.id());

        assertThat(fixture.current(request).version()).isEqualTo(version);
    }

    @Test
    void isNobodyElsesToLookAt() {
        var run = carriedOut(BulkAction.HOLD, preview(BulkAction.HOLD, STALE, fixture.nurseAt(organization)));

        assertThat(fixture.as(fixture.staff(), () -> bulk.run(run.id()))).isEmpty();
        assertThat(fixture.as(me, () -> bulk.latest().map(BulkRun::id))).contains(run.id());
    }

    private RegistrationDetails clean() {
        var request = fixture.nurseAt(organization);
        fixture.as(me, () -> {
            proofs.record(
                    request.id(), ChecklistItem.TRAINING, LocalDate.now(clock).minusDays(1), "", null);
            return request;
        });
        return fixture.current(request);
    }

    private List<BulkProposal> preview(BulkAction action, @Nullable Reason reason, RegistrationDetails... requests) {
        var ids = Stream.of(requests).map(RegistrationDetails::id).toList();
        return fixture.as(me, () -> bulk.preview(ids, action, reason));
    }

    private BulkRun carriedOut(BulkAction action, List<BulkProposal> previewed) {
        UUID id = fixture.as(me, () -> bulk.start(action, previewed));
        Eventually.assertThat(() -> run(id).ended());
        return run(id);
    }

    private BulkRun run(UUID id) {
        return fixture.as(me, () -> bulk.run(id)).orElseThrow();
    }

    private List<RegistrationState> states(RegistrationDetails... requests) {
        return Stream.of(requests)
                .map(request -> fixture.current(request).state())
                .toList();
    }
}
