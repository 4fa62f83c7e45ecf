package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.PersonName;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DecisionRecordTests {

    @Autowired
    private DecisionRecordService records;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private JournalService journal;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    private OrganizationDetails organization;
    private Actor staff;

    @BeforeEach
    void openTheDesk() {
        organization = accounts.organization();
        staff = fixture.staff();
    }

    @Test
    void anApprovalKeepsWhatTheChecksFoundAndThePlan() {
        var request = fixture.nurse();
        var decision = fixture.proposed(request, organization);
        var seen = fixture.review(request, decision);

        fixture.approve(staff, request, decision);

        assertThat(of(request)).singleElement().satisfies(record -> {
            assertThat(record.by()).isEqualTo(staff.displayName());
            assertThat(record.findings()).hasSameSizeAs(seen.findings());
            assertThat(record.findings()).allSatisfy(finding -> {
                assertThat(finding.title()).isNotBlank();
                assertThat(finding.text()).isNotBlank().doesNotContain("review.check");
            });
            assertThat(plan(record).sentences())
                    .contains("Create the entry " + decision.username() + " for "
                            + request.name().full());
            assertThat(plan(record).ldif()).contains("dn: ");
        });
    }

    @Test
    void staysAsItWasWhenTheWorldChanges() {
        var request = withImages();
        fixture.approve(staff, request, fixture.proposed(request, organization));
        var before = of(request).getFirst();

        fixture.connectPacs(organization);
        grantImages(request);

        assertThat(of(request)).hasSize(2).first().isEqualTo(before);
        assertThat(before.findings()).anyMatch(finding -> finding.level() == CheckLevel.STOP);
        assertThat(of(request).getLast().findings()).noneMatch(finding -> finding.level() == CheckLevel.STOP);
    }

    @Test
    void theJournalNamesTheVersionThatTheRecordIsAbout() {
        var request = fixture.nurse();
        fixture.approve(staff, request, fixture.proposed(request, organization));

        var version = Long.toString(of(request).getFirst().version());
        assertThat(fixture.as(staff, () -> journal.timeline(JournalObject.registration(request.id()))))
                .filteredOn(row -> row.entry().act().equals("registration.approved"))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().details()).containsEntry("version", version));
    }

    @Test
    void aRejectionKeepsWhatTheChecksFoundAndHasNoPlan() {
        var request = fixture.nurse();

        fixture.as(staff, () -> reviews.reject(request.id(), request.version(), Reason.of(ReasonCode.PATIENT)));

        assertThat(of(request)).singleElement().satisfies(record -> {
            assertThat(record.findings()).isNotEmpty();
            assertThat(record.plan()).isNull();
        });
    }

    @Test
    void whatWasNotDecidedLeavesNoRecord() {
        var request = fixture.nurse();

        fixture.as(staff, () -> reviews.reject(request.id(), request.version() + 1, Reason.of(ReasonCode.PATIENT)));

        assertThat(of(request)).isEmpty();
    }

    private RegistrationDetails withImages() {
        return fixture.confirmed(RegistrationFixture.form(
                RegistrationFixture.applicant(PersonName.of("Ines", ReviewFixture.lastName())),
                RegistrationFixture.asked(Set.of("PROVIDER_PORTAL", "TRANSFER_TO_PACS"), Set.of())));
    }

    private void grantImages(RegistrationDetails request) {
        var now = fixture.current(request);
        var line = now.lines().stream()
                .filter(one -> one.entitlement().equals("TRANSFER_TO_PACS"))
                .findFirst()
                .orElseThrow();
        var granted = LineDecision.grant(line.id());
        ReviewFixture.decided(
                fixture.as(staff, () -> reviews.decideLines(request.id(), now.version(), List.of(granted))));
    }

    private List<DecisionRecord> of(RegistrationDetails request) {
        return fixture.as(staff, () -> records.of(request.id()));
    }

    private static PlanPreview plan(DecisionRecord record) {
        return Objects.requireNonNull(record.plan());
    }
}
