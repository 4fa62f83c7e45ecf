package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CorrectionServiceTests {

    private static final Npi NPI = Npi.of("2999900006");

    private Instant attestedAt = Instant.parse("2026-03-04T10:00:00Z");

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private JournalService journal;

    @Test
    void aCorrectedRequestIsWithStaffAgain() {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);

        var corrected = corrected(returned, withNpi(returned.form()));

        assertThat(corrected.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(corrected.npi()).isEqualTo(NPI);
        assertThat(corrected.toCorrect()).isEmpty();
        assertThat(fixture.current(returned)).isEqualTo(corrected);
    }

    @Test
    void whoeverHadItGetsItBack() {
        var request = fixture.nurse();
        var colleague = fixture.staff();
        fixture.as(colleague, () -> fixture.takeUp(request));
        var returned = fixture.returned(fixture.current(request), FormPart.NPI);
        assertThat(returned.claim()).isNull();

        var corrected = corrected(returned, withNpi(returned.form()));

        assertThat(corrected.state()).isEqualTo(RegistrationState.IN_REVIEW);
        assertThat(corrected.claim()).isNotNull().extracting(Claim::name).isEqualTo(colleague.displayName());
    }

    @Test
    void theFormBeforeIsKeptAndTheDifferenceTold() {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);
        corrected(returned, withNpi(returned.form()));

        var told = fixture.as(fixture.staff(), () -> corrections.of(returned.id()));

        assertThat(told).singleElement().satisfies(correction -> {
            assertThat(correction.asked()).containsExactly(FormPart.NPI);
            assertThat(correction.changes())
                    .containsExactly(
                            new FormChange(FormPart.NPI, "NPI (National Provider Identifier)", "", "2999900006"));
        });
    }

    @Test
    void eachCorrectionIsComparedWithTheNext() {
        var once = fixture.returned(fixture.nurse(), FormPart.NPI);
        var again = fixture.returned(corrected(once, withNpi(once.form())), FormPart.EMAIL, FormPart.NPI);
        corrected(again, again.form());

        var told = fixture.as(fixture.staff(), () -> corrections.of(once.id()));

        assertThat(told).extracting(correction -> correction.changes().size()).containsExactly(0, 1);
    }

    @Test
    void onlyStaffAreToldTheDifference() {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> corrections.of(returned.id()));
    }

    @Test
    void linesStillAskedForStayAndOthersAreMadeAnew() {
        var returned = fixture.returned(fixture.everything(), FormPart.SERVICES, FormPart.ROLES);
        var before = returned.lines();
        var asked = returned.asked();
        var form = with(
                returned.form(),
                new AskedAccess(
                        asked.preferredUsername(),
                        asked.accessLevel(),
                        asked.previousAccess(),
                        asked.previousUsername(),
                        Set.of("PROVIDER_PORTAL", "IMAGE_VIEW", "ALERTS_CBA", "ALERTS_PBA"),
                        asked.consentAlerts(),
                        asked.providerAlerts(),
                        asked.directAddress(),
                        asked.alertsForOrganization(),
                        asked.alertProviders(),
                        asked.resultsProviders(),
                        Set.of()));

        var after = corrected(returned, form).lines();

        assertThat(after)
                .hasSize(before.size() - 1)
                .extracting(LineDetails::entitlement)
                .contains("IMAGE_VIEW");
        assertThat(after).extracting(LineDetails::entitlement).doesNotContain("DIRECT_MAIL", "RHIO_ADMINISTRATOR");
        assertThat(after)
                .filteredOn(line -> !line.entitlement().equals("IMAGE_VIEW"))
                .isSubsetOf(before);
        assertThat(fixture.current(returned).lines()).isEqualTo(after);
    }

    @Test
    void theAttestationIsKeptOnceMore() {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);

        var kept = corrected(returned, withNpi(returned.form())).attestations();

        assertThat(kept).hasSize(3);
        assertThat(fixture.current(returned).attestations()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void anotherAddressIsConfirmedBeforeStaffGoOnAndThenOldLinksEnd() {
        var request = fixture.nurse();
        var colleague = fixture.staff();
        fixture.as(colleague, () -> fixture.takeUp(request));
        var returned = fixture.returned(fixture.current(request), FormPart.EMAIL);
        var before = token(returned);

        var corrected = corrected(returned, withEmail(returned.form()));

        assertThat(corrected.state()).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(corrected.emailConfirmedAt()).isNull();
        assertThat(applicants.status(before)).isPresent();
        assertThat(applicants.confirm(before, null)).isEmpty();
        var confirmation = links.confirmation(corrected.id(), corrected.email());
        assertThat(applicants.confirm(token(confirmation.getQuery()), null))
                .get()
                .satisfies(confirmed -> {
                    assertThat(confirmed.state()).isEqualTo(RegistrationState.IN_REVIEW);
                    assertThat(confirmed.claim()).extracting(Claim::name).isEqualTo(colleague.displayName());
                });
        assertThat(applicants.status(before)).isEmpty();
    }

    @Test
    void whoMistypedTheNewAddressKeepsTheOneBefore() {
        var returned = fixture.returned(fixture.nurse(), FormPart.EMAIL);
        var wrong = corrected(returned, withEmail(returned.form()));

        assertThat(applicants.keepAddress(token(returned), null)).isTrue();

        var kept = fixture.current(returned);
        assertThat(kept.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(kept.email()).isEqualTo(returned.email());
        assertThat(kept.emailConfirmedAt()).isNotNull();
        var late = token(links.confirmation(wrong.id(), wrong.email()).getQuery());
        assertThat(applicants.confirm(late, null)).isEmpty();
        assertThat(applicants.status(token(returned))).isPresent();
    }

    @Test
    void aConfirmedAddressIsNotTakenBackByTheOneBefore() {
        var returned = fixture.returned(fixture.nurse(), FormPart.EMAIL);
        var corrected = corrected(returned, withEmail(returned.form()));
        applicants.confirm(
                token(links.confirmation(corrected.id(), corrected.email()).getQuery()), null);

        assertThat(applicants.keepAddress(token(returned), null)).isFalse();
        assertThat(fixture.current(returned).email()).isEqualTo(corrected.email());
    }

    @Test
    void anotherAddressTakesThePlaceOfItsOtherRequestOnlyOnceItIsConfirmed() {
        var other = fixture.nurse();
        var returned = fixture.returned(fixture.nurse(), FormPart.EMAIL);

        var corrected = corrected(returned, withEmail(returned.form(), other.email()));
        assertThat(fixture.current(other).state()).isEqualTo(RegistrationState.CONFIRMED);
        applicants.confirm(
                token(links.confirmation(corrected.id(), corrected.email()).getQuery()), null);

        assertThat(fixture.current(other).state()).isEqualTo(RegistrationState.WITHDRAWN);
        assertThat(fixture.current(corrected).state()).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void aSecondWindowIsLate() {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);
        corrected(returned, withNpi(returned.form()));

        var second = corrections.correct(token(returned), sent(returned, returned.form()));

        assertThat(second).isInstanceOf(CorrectionOutcome.Late.class);
        assertThat(fixture.current(returned).npi()).isEqualTo(NPI);
    }

    @Test
    void ofTwoAtTheSameMomentOneIsLate() throws Exception {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);
        Callable<CorrectionOutcome> send =
                () -> corrections.correct(token(returned), sent(returned, withNpi(returned.form())));

        try (var senders = Executors.newFixedThreadPool(2)) {
            var outcomes = senders.invokeAll(List.of(send, send));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .filteredOn(CorrectionOutcome.Late.class::isInstance)
                    .hasSize(1);
        }
        assertThat(fixture.as(fixture.staff(), () -> corrections.of(returned.id())))
                .hasSize(1);
    }

    @Test
    void whatWasReturnedAnewMeanwhileIsLate() {
        var first = fixture.returned(fixture.nurse(), FormPart.NPI);
        fixture.returned(first, FormPart.EMAIL);

        var outcome = corrections.correct(token(first), sent(first, withNpi(first.form())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CorrectionOutcome.Late.class,
                        late -> assertThat(late.registration().toCorrect()).containsExactly(FormPart.EMAIL));
    }

    @Test
    void whatNobodyReturnedCannotBeCorrected() {
        var request = fixture.nurse();

        var outcome = corrections.correct(token(request), sent(request, withNpi(request.form())));

        assertThat(outcome).isInstanceOf(CorrectionOutcome.Late.class);
        assertThat(fixture.current(request)).isEqualTo(request);
    }

    @Test
    void whoReturnsARequestSaysWhatIsToBeCorrected() {
        var request = fixture.nurse();

        var outcome = fixture.as(
                fixture.staff(),
                () -> reviews.returnToApplicant(
                        request.id(), request.version(), Reason.of(ReasonCode.STALE), Set.of()));

        assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void theJournalTellsOldAndNew() {
        var returned = fixture.returned(fixture.nurse(), FormPart.NPI);
        corrected(returned, withNpi(returned.form()));

        var rows = fixture.as(Actor.system("test"), () -> journal.timeline(JournalObject.registration(returned.id())));

        assertThat(rows)
                .extracting(JournalRow::entry)
                .filteredOn(entry -> entry.act().equals("registration.corrected"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("changes", "NPI (National Provider Identifier): – → 2999900006"));
    }

    private RegistrationDetails corrected(RegistrationDetails returned, ValidRegistration form) {
        var outcome = corrections.correct(token(returned), sent(returned, form));
        assertThat(outcome).isInstanceOf(CorrectionOutcome.Corrected.class);
        return ((CorrectionOutcome.Corrected) outcome).registration();
    }

    private CorrectedForm sent(RegistrationDetails shown, ValidRegistration form) {
        attestedAt = attestedAt.plusSeconds(60);
        var attestation = new Attestation(Attestation.Kind.AUTHORIZED_EMPLOYEE, "2026-01", null, attestedAt, null);
        return new CorrectedForm(shown.version(), form, attestation);
    }

    private String token(RegistrationDetails registration) {
        return token(links.status(registration.id(), registration.email()).getQuery());
    }

    private static String token(String query) {
        return query.substring("token=".length());
    }

    private static ValidRegistration withNpi(ValidRegistration form) {
        return RegistrationFixture.withNpi(form, NPI);
    }

    private static ValidRegistration withEmail(ValidRegistration form) {
        return withEmail(form, EmailAddress.of("n." + UUID.randomUUID() + "@tamarack.example"));
    }

    private static ValidRegistration withEmail(ValidRegistration form, EmailAddress email) {
        var old = form.applicant();
        return with(
                form,
                new Applicant(
                        old.name(),
                        old.credentials(),
                        email,
                        old.phone(),
                        old.extension(),
                        old.mobile(),
                        old.jobTitle(),
                        old.npi(),
                        old.license(),
                        old.department()));
    }

    private static ValidRegistration with(ValidRegistration form, Applicant applicant) {
        return new ValidRegistration(
                applicant, form.workplace(), form.asked(), form.additionalInformation(), null, Set.of());
    }

    private static ValidRegistration with(ValidRegistration form, AskedAccess asked) {
        return new ValidRegistration(
                form.applicant(), form.workplace(), asked, form.additionalInformation(), null, Set.of());
    }
}
