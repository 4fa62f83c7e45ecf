package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.Vouching.Standing;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No request is lost to administrators who do not answer. */
@IntegrationTest
class VouchingEndsTests {

    @Autowired
    private VouchingEnds ends;

    @Autowired
    private VouchingService vouching;

    @Autowired
    private VouchingFixture asking;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ExpiryService expiry;

    @Autowired
    private JdbcClient database;

    private OrganizationDetails organization;
    private Actor administrator;
    private RegistrationDetails request;

    @BeforeEach
    void ask() {
        organization = accounts.organization();
        administrator = accounts.actor(asking.administrator(organization));
        request = fixture.nurseAt(organization);
        asking.ask(fixture.staff(), request, organization, "");
    }

    @Test
    void aRequestThatNobodyAnsweredComesBackMarked() {
        asking.askedBefore(request, Duration.ofDays(11));

        goOn();

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(standing()).isEqualTo(Standing.UNANSWERED);
        assertThat(told()).isOne();
    }

    @Test
    void itWaitsUntilThen() {
        asking.askedBefore(request, Duration.ofDays(9));

        goOn();

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.WAITING_FOR_ORGANIZATION);
        assertThat(standing()).isEqualTo(Standing.ASKED);
    }

    @Test
    void whoLooksTwiceTellsOnce() {
        asking.askedBefore(request, Duration.ofDays(11));

        goOn();
        accounts.runAs(Actor.system("test"), () -> ends.goOn(request.id().value()));

        assertThat(told()).isOne();
    }

    @Test
    void anAnswerThatCameMeanwhileStays() {
        asking.answer(administrator, request, true, "");

        accounts.runAs(Actor.system("test"), () -> ends.goOn(request.id().value()));

        assertThat(standing()).isEqualTo(Standing.VOUCHED);
    }

    @Test
    void aLateAnswerStillCounts() {
        asking.askedBefore(request, Duration.ofDays(11));
        goOn();

        asking.answer(administrator, request, true, "");

        assertThat(standing()).isEqualTo(Standing.VOUCHED);
    }

    @Test
    void aSilentOrganizationNeverEndsARequest() {
        database.sql("UPDATE registration SET changed_at = changed_at - interval '90 days' WHERE id = ?")
                .param(request.id().value())
                .update();

        assertThat(accounts.asSystem(expiry::due)).doesNotContain(request.id().value());
    }

    private void goOn() {
        accounts.runAs(Actor.system("test"), () -> ends.due().forEach(ends::goOn));
    }

    private Standing standing() {
        return fixture.as(fixture.staff(), () -> vouching.of(request.id()))
                .orElseThrow()
                .standing();
    }

    private int told() {
        return database.sql("SELECT count(*) FROM mail WHERE subject_id = ? AND template = 'VOUCH_ANSWERED'")
                .param(request.id().toString())
                .query(Integer.class)
                .single();
    }
}
