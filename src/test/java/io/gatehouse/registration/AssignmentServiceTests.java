package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AssignmentServiceTests {

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private JournalService journal;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    private Actor me;
    private Actor colleague;

    @BeforeEach
    void meet() {
        me = fixture.staff();
        colleague = fixture.staff();
    }

    @Test
    void givesARequestToAColleagueAndJournalsIt() {
        var request = fixture.nurse();

        var assigned = ReviewFixture.decided(assign(request, colleague));

        assertThat(assigned.state()).isEqualTo(RegistrationState.IN_REVIEW);
        assertThat(Objects.requireNonNull(assigned.claim()).by()).isEqualTo(colleague.accountId());
        var rows = fixture.as(me, () -> journal.timeline(JournalObject.registration(request.id())));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.entry().act()).isEqualTo("registration.assigned");
            assertThat(row.entry().details()).containsEntry("colleague", colleague.displayName());
        });
    }

    @Test
    void refusesSomebodyWhoDoesNotWorkAtTheDesk() {
        var request = fixture.nurse();
        var outsider = accounts.actor(accounts.account(accounts.organization().id(), "AUDIT_CONTACT"));

        assertThat(assign(request, outsider)).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void tellsWhoChangedTheRequestMeanwhile() {
        var request = fixture.nurse();
        fixture.as(colleague, () -> fixture.takeUp(request));

        assertThat(assign(request, colleague)).isInstanceOf(ReviewOutcome.ChangedMeanwhile.class);
    }

    @Test
    void knowsEverybodyAtTheDeskByName() {
        var names = fixture.as(me, () -> assignments.colleagues());

        assertThat(names).isNotEmpty().allSatisfy(one -> assertThat(one.name()).isNotBlank());
        assertThat(names).extracting(Colleague::account).doesNotHaveDuplicates();
    }

    private ReviewOutcome assign(RegistrationDetails request, Actor to) {
        return fixture.as(
                me, () -> assignments.assign(request.id(), request.version(), Objects.requireNonNull(to.accountId())));
    }
}
