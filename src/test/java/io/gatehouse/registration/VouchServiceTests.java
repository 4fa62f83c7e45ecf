package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.VouchPage.May;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** RHIO administrators answer for their own organization, the first of them for all. */
@IntegrationTest
class VouchServiceTests {

    @Autowired
    private VouchService answers;

    @Autowired
    private VouchingFixture asking;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    private OrganizationDetails organization;
    private AccountSnapshot administrator;
    private RegistrationDetails request;

    @BeforeEach
    void ask() {
        organization = accounts.organization();
        administrator = asking.administrator(organization);
        request = fixture.nurseAt(organization);
        asking.ask(fixture.staff(), request, organization, "Since when?");
    }

    @Test
    void theFirstAnswerCountsAndTheOthersReadIt() {
        var colleague = accounts.actor(asking.administrator(organization));

        assertThat(answer(actor(), true, "A good nurse.")).isInstanceOf(VouchOutcome.Taken.class);
        assertThat(answer(colleague, false, "Who?"))
                .isInstanceOfSatisfying(
                        VouchOutcome.AnsweredAlready.class,
                        first -> assertThat(first.who()).isEqualTo(actor().displayName()));

        assertThat(page(colleague)).satisfies(page -> {
            assertThat(page.may()).isEqualTo(May.READ);
            assertThat(Objects.requireNonNull(page.answer()).text()).isEqualTo("A good nurse.");
        });
        assertThat(page(actor()).may()).isEqualTo(May.CHANGE);
    }

    @Test
    void ofManyWhoAnswerAtOnceOneIsTaken() throws Exception {
        var colleagues = IntStream.range(0, 6)
                .mapToObj(number -> accounts.actor(asking.administrator(organization)))
                .toList();
        var tries = IntStream.range(0, colleagues.size())
                .<Callable<VouchOutcome>>mapToObj(
                        number -> () -> answer(colleagues.get(number), number % 2 == 0, "Answer " + number))
                .toList();

        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            var outcomes = threads.invokeAll(tries).stream()
                    .map(one -> one.resultNow())
                    .toList();
            assertThat(outcomes)
                    .filteredOn(VouchOutcome.Taken.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(VouchOutcome.AnsweredAlready.class::isInstance)
                    .hasSize(5);
        }
    }

    @Test
    void thePageTellsWhoItIsAndNothingElseOfTheForm() {
        var page = page(actor());

        assertThat(page.may()).isEqualTo(May.ANSWER);
        assertThat(page.question()).isEqualTo("Since when?");
        assertThat(page.person()).isNotNull();
        assertThat(page.toString())
                .contains(request.name().full(), request.email().value(), "Registered nurse", "Oluwaseun Brandt")
                .doesNotContain("o.brandt", "315 555 0100", "CLINICIAN", "RN");
    }

    @Test
    void nobodyElseFindsThePageOrAnswers() {
        var elsewhere = accounts.actor(asking.administrator(accounts.organization()));
        var auditor = accounts.actor(accounts.account(organization.id(), "AUDIT_CONTACT"));

        for (var other : List.of(elsewhere, auditor)) {
            assertThat(fixture.as(other, () -> answers.page(request.id()))).isEmpty();
            assertThat(answer(other, true, "")).isEqualTo(new VouchOutcome.Unknown());
            assertThat(fixture.as(other, answers::list)).isEmpty();
            assertThat(fixture.as(other, answers::waiting)).isZero();
        }
        var plain = accounts.actor(accounts.account(organization.id(), "PROVIDER_PORTAL"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(plain, () -> answers.page(request.id())));
        assertThat(page(actor()).answer()).isNull();
    }

    @Test
    void whatNobodyAskedIsNotThere() {
        var quiet = fixture.nurseAt(organization);

        assertThat(fixture.as(actor(), () -> answers.page(quiet.id()))).isEmpty();
        assertThat(fixture.as(actor(), () -> answers.page(RegistrationId.newId())))
                .isEmpty();
    }

    @Test
    void staffLookButDoNotVouch() {
        var staff = fixture.staff();

        assertThat(page(staff).may()).isEqualTo(May.LOOK);
        assertThat(answer(staff, true, "")).isEqualTo(new VouchOutcome.Unknown());
    }

    @Test
    void nobodyVouchesForThemselves() {
        var second = asking.administrator(organization);
        var own = fixture.confirmed(VouchingFixture.askedBy(second));
        asking.ask(fixture.staff(), own, organization, "");
        var applicant = accounts.actor(second);

        assertThat(fixture.as(applicant, () -> answers.page(own.id()))
                        .orElseThrow()
                        .may())
                .isEqualTo(May.OWN);
        assertThat(asking.answer(applicant, own, true, "It is me.")).isEqualTo(new VouchOutcome.OwnRequest());
        assertThat(asking.answer(actor(), own, true, "")).isInstanceOf(VouchOutcome.Taken.class);
    }

    @Test
    void anOldLinkLeadsNowhereOnceAnotherOrganizationIsAsked() {
        var other = accounts.organization();
        var otherAdministrator = accounts.actor(asking.administrator(other));

        asking.ask(fixture.staff(), request, other, "");

        assertThat(fixture.as(actor(), () -> answers.page(request.id()))).isEmpty();
        assertThat(answer(actor(), true, "")).isEqualTo(new VouchOutcome.Unknown());
        assertThat(page(otherAdministrator).may()).isEqualTo(May.ANSWER);
    }

    @Test
    void theListHasWhatWaitsBeforeWhatIsAnswered() {
        var second = fixture.nurseAt(organization);
        asking.ask(fixture.staff(), second, organization, "");
        assertThat(fixture.as(actor(), answers::waiting)).isEqualTo(2);

        answer(actor(), true, "");

        assertThat(fixture.as(actor(), answers::waiting)).isEqualTo(1);
        assertThat(fixture.as(actor(), answers::list))
                .extracting(VouchRow::id)
                .containsExactly(second.id(), request.id());
    }

    @Test
    void aNoSaysWhy() {
        for (var text : List.of(" ", "x".repeat(VouchAnswer.MAX_TEXT + 1), "a\u202Eb")) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> answer(actor(), false, text));
        }
        assertThat(page(actor()).answer()).isNull();
    }

    @Test
    void anAnswerIsChangedByWhoGaveItUntilTheDecision() {
        answer(actor(), true, "");
        answer(actor(), false, "Left in March.");
        assertThat(Objects.requireNonNull(page(actor()).answer()).vouched()).isFalse();

        var now = fixture.current(request);
        fixture.as(fixture.staff(), () -> reviews.reject(now.id(), now.version(), Reason.of(ReasonCode.NOT_EMPLOYEE)));

        assertThat(answer(actor(), true, "")).isEqualTo(new VouchOutcome.Closed());
        assertThat(page(actor())).satisfies(page -> {
            assertThat(page.may()).isEqualTo(May.CLOSED);
            assertThat(page.person()).isNull();
        });
    }

    @Autowired
    private ReviewService reviews;

    private VouchOutcome answer(Actor by, boolean vouches, String text) {
        return asking.answer(by, request, vouches, text);
    }

    private VouchPage page(Actor viewer) {
        return fixture.as(viewer, () -> answers.page(request.id())).orElseThrow();
    }

    private Actor actor() {
        return accounts.actor(administrator);
    }
}
