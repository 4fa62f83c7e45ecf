package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountCorrections;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.form.FormBeginning;
import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ChangeServiceTests {

    @Autowired
    private ChangeService changes;

    @Autowired
    private ChangeLinks links;

    @Autowired
    private RegistrationLinks confirmations;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private FormBeginning beginning;

    @Autowired
    private FormRules rules;

    @Autowired
    private ChangeFixture change;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private LinkingService linking;

    @Autowired
    private AccountFixture people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountCorrections corrections;

    @Autowired
    private GrantService grants;

    @Autowired
    private JournalService journal;

    @Autowired
    private Clock clock;

    private OrganizationDetails organization;
    private AccountSnapshot known;
    private Actor staff;

    @BeforeEach
    void openAnAccount() {
        organization = people.organization();
        staff = fixture.staff();
        var request = fixture.nurseAt(organization);
        approve(request);
        known = account(request);
    }

    @Test
    void theFormBeginsWithWhatTheAccountHas() {
        var form = begun();

        assertThat(form.applicant().name()).isEqualTo(known.name());
        assertThat(form.applicant().email()).isEqualTo(known.email());
        assertThat(form.workplace().organizationName()).isEqualTo(organization.legalName());
        assertThat(form.workplace().supervisor().name()).isEqualTo("Oluwaseun Brandt");
        assertThat(form.asked().services()).containsExactly("PROVIDER_PORTAL");
        assertThat(send(form)).isInstanceOf(ChangeOutcome.NothingDifferent.class);
    }

    @Test
    void anApprovedChangeChangesTheAccountAndOpensNoOther() {
        var request = sent(asking(called(begun(), "Okonkwo-Reyes"), "PROVIDER_PORTAL", "IMAGE_VIEW"));

        assertThat(request.kind()).isEqualTo(RequestKind.CHANGE);
        assertThat(request.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(request.accountId()).isEqualTo(known.id());
        assertThat(request.lines()).extracting(LineDetails::entitlement).containsExactly("IMAGE_VIEW");
        approve(request);

        var now = account(request);
        assertThat(now.id()).isEqualTo(known.id());
        assertThat(now.username()).isEqualTo(known.username());
        assertThat(now.name().last()).isEqualTo("Okonkwo-Reyes");
        assertThat(now.phone()).isEqualTo(PhoneNumber.of("315 555 0177"));
        assertThat(granted(now)).containsExactlyInAnyOrder("PROVIDER_PORTAL", "IMAGE_VIEW");
        assertThat(acts(request)).contains("registration.change-submitted", "registration.approved", "account.changed");
    }

    @Test
    void staffSeeWhatBecomesDifferentAndNothingElse() {
        var request = sent(asking(called(begun(), known.name().last()), "PROVIDER_PORTAL", "IMAGE_VIEW"));

        var differences = fixture.as(staff, () -> changes.differences(request.id()));

        assertThat(differences)
                .extracting(FormChange::part)
                .containsExactlyInAnyOrder(FormPart.PHONE, FormPart.JOB, FormPart.SERVICES);
        assertThat(differences).anySatisfy(change -> {
            assertThat(change.before()).isEqualTo("(315) 555-0142");
            assertThat(change.after()).isEqualTo("(315) 555-0177");
        });
        approve(request);
        assertThat(fixture.as(staff, () -> changes.differences(request.id()))).isEmpty();
    }

    @Test
    void aChangeOfThePersonAloneNeedsNoLine() {
        var request = sent(called(begun(), "Okonkwo-Reyes"));
        assertThat(request.lines()).isEmpty();

        approve(request);

        assertThat(account(request).name().last()).isEqualTo("Okonkwo-Reyes");
        assertThat(granted(account(request))).containsExactly("PROVIDER_PORTAL");
    }

    @Test
    void whatIsNoLongerAskedForIsTakenAway() {
        people.asSystem(() -> grants.add(known.id(), organization.id(), "IMAGE_VIEW", null));
        var request = sent(asking(begun(), "IMAGE_VIEW"));
        assertThat(request.lines()).isEmpty();

        approve(request);

        assertThat(granted(account(request))).containsExactly("IMAGE_VIEW");
    }

    @Test
    void aRenewalLetsItHoldForAsLongAgain() {
        var today = LocalDate.now(clock);
        people.asSystem(() -> grants.add(known.id(), organization.id(), "IMAGE_VIEW", today.plusDays(90)));
        var form = begun();

        var request = sent(form, "IMAGE_VIEW", "PROVIDER_PORTAL");

        assertThat(request.kind()).isEqualTo(RequestKind.RENEWAL);
        assertThat(request.lines()).extracting(LineDetails::entitlement).containsExactly("IMAGE_VIEW");
        people.asSystem(() -> {
            grants.remove(known.id(), organization.id(), "IMAGE_VIEW");
            return grants.add(known.id(), organization.id(), "IMAGE_VIEW", today.plusDays(60));
        });
        approve(request);
        assertThat(ends(account(request), "IMAGE_VIEW")).isBetween(today.plusDays(59), today.plusDays(61));
        assertThat(ends(account(request), "PROVIDER_PORTAL")).isNull();
    }

    @Test
    void anotherAddressIsConfirmedFirstAndCountsWithTheApproval() {
        var other = EmailAddress.of("n." + UUID.randomUUID() + "@tamarack.example");
        var request = sent(reachedAt(begun(), other));
        assertThat(request.state()).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(account(request).email()).isEqualTo(known.email());

        var token = confirmations.confirmation(request.id(), other).getQuery().substring("token=".length());
        applicants.confirm(token, null);
        approve(fixture.current(request));

        assertThat(account(request).email()).isEqualTo(other);
    }

    @Test
    void anotherPersonsAddressIsNotTakenOver() {
        var other = people.account(organization.id());
        var request = sent(reachedAt(begun(), other.email()));
        var token = confirmations
                .confirmation(request.id(), other.email())
                .getQuery()
                .substring("token=".length());
        applicants.confirm(token, null);

        var current = fixture.current(request);
        var outcome = fixture.approve(staff, current, proposed(current));

        assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(account(request).email()).isEqualTo(known.email());
    }

    @Test
    void anotherOrganizationIsOneMoreAndNothingIsTakenAwayAtTheFirst() {
        var second = people.organization();
        var request = sent(workingAt(begun(), second));
        assertThat(request.lines()).extracting(LineDetails::entitlement).containsExactly("PROVIDER_PORTAL");

        approve(request);

        assertThat(account(request).affiliations())
                .extracting(AffiliationSnapshot::organization)
                .containsExactlyInAnyOrder(organization.id(), second.id());
        assertThat(granted(account(request))).contains("PROVIDER_PORTAL");
    }

    @Test
    void ofSeveralOrganizationsTheChosenOneIsMeant() {
        var second = people.organization();
        change.worksAlsoAt(known, second);
        var link = new ChangeLink(token(), second.id());
        var form = begun(link);
        assertThat(form.workplace().organizationName()).isEqualTo(second.legalName());
        assertThat(form.workplace().address()).isEqualTo(second.address());

        var outcome = changes.send(link, asking(form, "IMAGE_VIEW"), Set.of(), RegistrationFixture.context());
        var request = ((ChangeOutcome.Sent) outcome).registration();
        assertThat(fixture.as(staff, () -> changes.differences(request.id())))
                .extracting(FormChange::part)
                .containsExactly(FormPart.SERVICES);
        approve(request);

        assertThat(granted(account(request), organization)).containsExactly("PROVIDER_PORTAL");
        assertThat(granted(account(request), second)).containsExactly("IMAGE_VIEW");
    }

    @Test
    void whereNobodyWorksTheFirstOrganizationIsMeant() {
        var elsewhere = people.organization();

        assertThat(begun(new ChangeLink(token(), elsewhere.id())).workplace().organizationName())
                .isEqualTo(organization.legalName());
        assertThat(begun(ChangeLink.of(token(), "no-id")).workplace().organizationName())
                .isEqualTo(organization.legalName());
    }

    @Test
    void aReturnedChangeIsCorrectedAndChangesTheSameAccount() {
        var request = sent(asking(called(begun(), "Okonkwo-Reyes"), "PROVIDER_PORTAL", "IMAGE_VIEW"));
        var npi = people.unusedNpi();

        var corrected = fixture.corrected(fixture.returned(request, FormPart.NPI), npi);

        assertThat(corrected.kind()).isEqualTo(RequestKind.CHANGE);
        assertThat(corrected.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(corrected.lines()).extracting(LineDetails::entitlement).containsExactly("IMAGE_VIEW");
        assertThat(fixture.as(staff, () -> changes.differences(request.id())))
                .extracting(FormChange::part)
                .containsExactlyInAnyOrder(
                        FormPart.NAME, FormPart.PHONE, FormPart.JOB, FormPart.NPI, FormPart.SERVICES);
        approve(corrected);
        var now = account(corrected);
        assertThat(now.id()).isEqualTo(known.id());
        assertThat(now.npi()).isEqualTo(npi);
        assertThat(now.name().last()).isEqualTo("Okonkwo-Reyes");
        assertThat(granted(now)).containsExactlyInAnyOrder("PROVIDER_PORTAL", "IMAGE_VIEW");
    }

    @Test
    void aLinkEndsWhenTheAccountHasAnotherAddress() {
        var form = begun();
        var token = token();
        var other = EmailAddress.of("n." + UUID.randomUUID() + "@tamarack.example");
        people.asSystem(() -> {
            corrections.correct(known.id(), facts -> facts.reachedAt(other));
            return true;
        });

        assertThat(changes.open(ChangeLink.of(token))).isEmpty();
        assertThat(changes.send(
                        ChangeLink.of(token), called(form, "Intruder"), Set.of(), RegistrationFixture.context()))
                .isInstanceOf(ChangeOutcome.LinkGone.class);
        assertThat(changes.open(ChangeLink.of(token + "x"))).isEmpty();
    }

    @Test
    void aChangeIsNeverTurnedIntoNewAccess() {
        var request = sent(called(begun(), "Okonkwo-Reyes"));

        assertThat(fixture.as(staff, () -> linking.unlink(request.id(), request.version())))
                .isNotInstanceOf(ReviewOutcome.Decided.class);
        assertThat(fixture.current(request).accountId()).isEqualTo(known.id());
    }

    private ValidRegistration begun() {
        return begun(ChangeLink.of(token()));
    }

    private ValidRegistration begun(ChangeLink link) {
        var present = changes.open(link).orElseThrow();
        return rules.check(beginning.of(present)) instanceof FormVerdict.Valid(var form)
                ? form
                : Assertions.fail("What the account has keeps not every rule.");
    }

    private ChangeOutcome send(ValidRegistration form, String... renewed) {
        return changes.send(ChangeLink.of(token()), form, Set.of(renewed), RegistrationFixture.context());
    }

    private RegistrationDetails sent(ValidRegistration form, String... renewed) {
        return send(form, renewed) instanceof ChangeOutcome.Sent(var request)
                ? request
                : Assertions.fail("It was not sent.");
    }

    private String token() {
        var query = links.link(known.id(), known.email()).getQuery();
        return Objects.requireNonNull(query).substring("token=".length());
    }

    private static ValidRegistration called(ValidRegistration form, String lastName) {
        var old = form.applicant();
        return with(
                form,
                new Applicant(
                        PersonName.of(old.name().first(), lastName),
                        old.credentials(),
                        old.email(),
                        PhoneNumber.of("315 555 0177"),
                        old.extension(),
                        old.mobile(),
                        "Charge nurse",
                        old.npi(),
                        old.license(),
                        old.department()));
    }

    private static ValidRegistration reachedAt(ValidRegistration form, EmailAddress email) {
        return with(form, form.applicant().reachedAt(email));
    }

    private static ValidRegistration with(ValidRegistration form, Applicant applicant) {
        return new ValidRegistration(applicant, form.workplace(), form.asked(), null, null, form.warnings());
    }

    private static ValidRegistration asking(ValidRegistration form, String... services) {
        var old = form.asked();
        var asked = new AskedAccess(
                old.preferredUsername(),
                old.accessLevel(),
                old.previousAccess(),
                old.previousUsername(),
                new HashSet<>(List.of(services)),
                old.consentAlerts(),
                old.providerAlerts(),
                old.directAddress(),
                old.alertsForOrganization(),
                old.alertProviders(),
                old.resultsProviders(),
                old.roles());
        return new ValidRegistration(form.applicant(), form.workplace(), asked, null, null, form.warnings());
    }

    private static ValidRegistration workingAt(ValidRegistration form, OrganizationDetails organization) {
        var workplace = new Workplace(
                organization.legalName(),
                organization.address(),
                null,
                null,
                form.workplace().supervisor());
        return new ValidRegistration(form.applicant(), workplace, form.asked(), null, null, form.warnings());
    }

    private void approve(RegistrationDetails request) {
        ReviewFixture.decided(fixture.approve(staff, request, proposed(request)));
    }

    private Decision proposed(RegistrationDetails request) {
        return fixture.as(staff, () -> reviews.propose(request)).decision();
    }

    private AccountSnapshot account(RegistrationDetails request) {
        return people.asSystem(
                () -> accounts.snapshots(List.of(request.accountId())).getFirst());
    }

    private static List<String> granted(AccountSnapshot account) {
        return account.affiliations().stream()
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(GrantSnapshot::entitlement)
                .toList();
    }

    private static List<String> granted(AccountSnapshot account, OrganizationDetails at) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organization().equals(at.id()))
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(GrantSnapshot::entitlement)
                .toList();
    }

    private static @Nullable LocalDate ends(AccountSnapshot account, String code) {
        return account.affiliations().stream()
                .flatMap(affiliation -> affiliation.grants().stream())
                .filter(grant -> grant.entitlement().equals(code))
                .findFirst()
                .orElseThrow()
                .validUntil();
    }

    private List<String> acts(RegistrationDetails request) {
        return people.asSystem(() ->
                journal
                        .timeline(JournalObject.registration(request.id()), JournalObject.account(request.accountId()))
                        .stream()
                        .map(row -> row.entry().act())
                        .toList());
    }
}
