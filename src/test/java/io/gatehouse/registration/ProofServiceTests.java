package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.catalog.CatalogEditing;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.catalog.EntitlementForm;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PersonName;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A service of the test's own waits for what a lead wants proven; the rest of the request does not. */
@IntegrationTest
class ProofServiceTests {

    private static final byte[] PDF = "%PDF-1.7 a certificate".getBytes(StandardCharsets.US_ASCII);

    private final String code =
            "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ProofService proofs;

    @Autowired
    private Checklists checklists;

    @Autowired
    private CatalogEditing editing;

    @Autowired
    private JdbcClient database;

    private OrganizationDetails organization;
    private RegistrationDetails request;

    @BeforeEach
    void receiveARequest() {
        database.sql("""
                        INSERT INTO entitlement (code, kind, label, sentence, risk, directory_group, position, offered)
                        VALUES (:code, 'SERVICE', 'Proven', 'For a proof.', 'HIGH', :group, 999, false)""").param("code", code).param("group", group()).update();
        // Has the catalogue read again.
        accounts.as(
                accounts.lead(), () -> editing.edit(code, 0, new EntitlementForm("Proven", "For a proof.", group())));
        organization = accounts.organization();
        request = fixture.confirmed(RegistrationFixture.form(
                RegistrationFixture.applicant(PersonName.of("Marisol", ReviewFixture.lastName())),
                RegistrationFixture.asked(Set.of("PROVIDER_PORTAL", code), Set.of())));
    }

    @Test
    void aLineWaitsUntilEverythingIsProven() {
        wants(ChecklistItem.AGREEMENT, ChecklistItem.IDENTITY_PROOFING);

        assertThat(verdict()).isEqualTo(LineVerdict.HOLD);
        assertThat(held().reason()).isEqualTo(Reason.of(ReasonCode.PROOF_MISSING));
        assertThat(line("PROVIDER_PORTAL").verdict()).isEqualTo(LineVerdict.GRANT);

        prove(ChecklistItem.AGREEMENT, today());
        assertThat(verdict()).isEqualTo(LineVerdict.HOLD);
        prove(ChecklistItem.IDENTITY_PROOFING, today().minusYears(4));
        assertThat(verdict()).isEqualTo(LineVerdict.GRANT);
    }

    @Test
    void nobodyCanGrantWhatIsNotProven() {
        wants(ChecklistItem.EMPLOYMENT);
        var everything = decision().withLine(LineDecision.grant(id(code)));

        var outcome = fixture.approve(fixture.staff(), request, everything);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReviewOutcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .contains(Sentence.of("review.check.checklist.missing", 1)));
    }

    @Test
    void aHeldLineIsGrantedWhenItIsProvenLater() {
        wants(ChecklistItem.EMPLOYMENT);
        var approved = ReviewFixture.decided(fixture.approve(fixture.staff(), request, decision()));
        assertThat(approved.line(id(code)).state()).isEqualTo(LineState.HELD);
        assertThat(grant(approved)).isInstanceOf(ReviewOutcome.Refused.class);

        prove(ChecklistItem.EMPLOYMENT, today());

        // The line comes back to the desk by itself, before or after it is granted.
        var outcome = await().atMost(Duration.ofSeconds(60))
                .until(() -> grant(fixture.current(request)), ReviewOutcome.Decided.class::isInstance);
        assertThat(ReviewFixture.decided(outcome).line(id(code)).state()).isEqualTo(LineState.GRANTED);
    }

    @Test
    void aProofEnds() {
        wants(ChecklistItem.TRAINING);
        prove(ChecklistItem.TRAINING, today().minusDays(366));
        assertThat(verdict()).isEqualTo(LineVerdict.HOLD);
        assertThat(held().reason()).isEqualTo(Reason.of(ReasonCode.TRAINING_MISSING));

        prove(ChecklistItem.TRAINING, today().minusDays(365));
        assertThat(verdict()).isEqualTo(LineVerdict.GRANT);
    }

    @Test
    void theJournalTellsWhatWasProvenAndWhatIsWanted() {
        wants(ChecklistItem.AGREEMENT);
        prove(ChecklistItem.AGREEMENT, today());

        assertThat(acts(request.id().value().toString())).contains("registration.proof-recorded");
        assertThat(acts(code)).contains("entitlement.checklist-changed");
    }

    @Test
    void keepsADocumentForStaffOnly() {
        var proof = fixture.as(
                fixture.staff(),
                () -> proofs.record(
                        request.id(),
                        ChecklistItem.TRAINING,
                        today(),
                        "certificate",
                        Evidence.of("C:\\\\mine\\\\training.pdf", PDF)));

        assertThat(proof.fileName()).isEqualTo("training.pdf");
        assertThat(fixture.as(fixture.staff(), () -> proofs.evidence(proof.id())))
                .hasValueSatisfying(kept -> {
                    assertThat(kept.mediaType()).isEqualTo("application/pdf");
                    assertThat(kept.content()).isEqualTo(PDF);
                });
        assertThatThrownBy(
                        () -> accounts.as(Actor.applicant("a@clinic.example", null), () -> proofs.evidence(proof.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>%PDF-", "MZ", "%PD", ""})
    void takesNoOtherDocuments(String content) {
        assertThatThrownBy(() -> Evidence.of("training.pdf", content.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("review.proof.file.type"));
    }

    @Test
    void takesNoDocumentThatIsTooLong() {
        var long10 = Arrays.copyOf(PDF, Evidence.MAX_BYTES);
        assertThat(Evidence.of("a.pdf", long10).content()).hasSize(Evidence.MAX_BYTES);
        assertThatThrownBy(() -> Evidence.of("a.pdf", Arrays.copyOf(PDF, Evidence.MAX_BYTES + 1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void nothingIsProvenInTheFuture() {
        assertThatThrownBy(() -> prove(ChecklistItem.TRAINING, today().plusDays(1)))
                .isInstanceOf(InvalidValueException.class);
    }

    private String group() {
        return "proven-" + code.toLowerCase(Locale.ROOT);
    }

    private void wants(ChecklistItem... items) {
        accounts.runAs(accounts.lead(), () -> checklists.decide(code, Set.of(items)));
    }

    private void prove(ChecklistItem item, LocalDate day) {
        fixture.as(fixture.staff(), () -> proofs.record(request.id(), item, day, "", null));
    }

    private ReviewOutcome grant(RegistrationDetails approved) {
        return fixture.as(
                fixture.staff(),
                () -> reviews.decideLines(approved.id(), approved.version(), List.of(LineDecision.grant(id(code)))));
    }

    private Decision decision() {
        return fixture.proposed(request, organization);
    }

    private LineDecision line(String entitlement) {
        return decision().lines().stream()
                .filter(line -> line.line().equals(id(entitlement)))
                .findFirst()
                .orElseThrow();
    }

    private LineVerdict verdict() {
        return line(code).verdict();
    }

    private LineDecision held() {
        return line(code);
    }

    private UUID id(String entitlement) {
        return request.lines().stream()
                .filter(line -> line.entitlement().equals(entitlement))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> acts(String object) {
        return database.sql("SELECT act FROM journal_row WHERE object_id = ?")
                .param(object)
                .query(String.class)
                .list();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }
}
