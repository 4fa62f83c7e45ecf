package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RegistrationListTests {

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ChangeFixture changes;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Clock clock;

    /** Nobody else in the database has it. */
    private String name;

    private Actor me;

    @BeforeEach
    void think() {
        name = ReviewFixture.lastName();
        me = accounts.staff();
    }

    @Test
    void findsANameDespiteATypingError() {
        var meant = fixture.confirmed(RegistrationFixture.nurse(name));

        var terms = look(() -> registrations.understand(mistyped(name)));

        assertThat(ids(found(terms))).containsExactly(meant.id());
        assertThat(terms.corrected()).isTrue();
        assertThat(terms.inWords()).isEqualTo(name.toLowerCase());
    }

    @Test
    void findsWhatWasTypedAloneWhenSomebodyWroteIt() {
        var exact = fixture.confirmed(RegistrationFixture.nurse(name));
        fixture.confirmed(RegistrationFixture.nurse(mistyped(name)));

        var terms = look(() -> registrations.understand(name));

        assertThat(terms.corrected()).isFalse();
        assertThat(ids(found(terms))).containsExactly(exact.id());
    }

    @Test
    void findsAnAddressWithATypingErrorInTheName() {
        var email = EmailAddress.of("ida." + name.toLowerCase() + "@tamarack.example");
        var applicant = new Applicant(
                PersonName.of("Ida", "Brandt"),
                List.of(),
                email,
                RegistrationFixture.applicant(PersonName.of("Ida", "Brandt")).phone(),
                null,
                null,
                "Registered nurse",
                null,
                null,
                null);
        var meant = fixture.confirmed(
                RegistrationFixture.form(applicant, RegistrationFixture.asked(Set.of("PROVIDER_PORTAL"), Set.of())));

        assertThat(ids(found(email.value()))).containsExactly(meant.id());
        assertThat(ids(found(email.value().replace(name.toLowerCase(), mistyped(name)))))
                .containsExactly(meant.id());
    }

    @Test
    void findsByWhatIdentifiesARequestOnlyThat() {
        var npi = Npi.of("2999900006");
        var meant = fixture.confirmed(RegistrationFixture.withNpi(RegistrationFixture.nurse(name), npi));
        fixture.confirmed(RegistrationFixture.nurse(name));

        assertThat(ids(found(meant.reference().toLowerCase()))).containsExactly(meant.id());
        assertThat(ids(found(name + " " + npi.value()))).containsExactly(meant.id());
        var terms = look(() -> registrations.understand(meant.email().value()));
        assertThat(terms.words())
                .extracting(SearchTerms.Word::identifier)
                .containsExactly(SearchTerms.Identifier.EMAIL);
    }

    @Test
    void findsTheRequestByTheUsernameOfTheAccountItOpened() {
        var organization = accounts.organization();
        var request = fixture.nurseAt(organization);
        var username = "zz" + UUID.randomUUID().toString().substring(0, 8);
        fixture.approve(
                accounts.staff(),
                request,
                fixture.proposed(request, organization).withUsername(username));

        assertThat(ids(found(username))).containsExactly(request.id());
    }

    @Test
    void findsShortWordsWhereAWordBegins() {
        var request = fixture.confirmed(RegistrationFixture.nurse(name));

        assertThat(ids(found(name + " ma"))).containsExactly(request.id());
        assertThat(ids(found(name + " ri"))).containsExactly(request.id());
        assertThat(found(name + " zz")).isEmpty();
    }

    @Test
    void showsWhatIsWithMeWithNobodyOrWithAColleague() {
        var mine = fixture.confirmed(RegistrationFixture.nurse(name));
        var free = fixture.confirmed(RegistrationFixture.nurse(name));
        fixture.as(me, () -> fixture.takeUp(mine));

        assertThat(ids(narrowed(heldBy(new Handler.Person(Objects.requireNonNull(me.accountId()))))))
                .containsExactly(mine.id());
        assertThat(ids(narrowed(heldBy(new Handler.Nobody())))).containsExactly(free.id());
        assertThat(ids(narrowed(Narrowing.NONE))).containsExactly(mine.id(), free.id());
    }

    @Test
    void narrowsByServiceOrganizationAgeAndWarnings() {
        var nurse = fixture.confirmed(RegistrationFixture.nurse(name));
        var administrator = fixture.confirmed(RegistrationFixture.everything(name));
        var anyone = new Handler.Anyone();
        var now = clock.instant().plus(Duration.ofHours(1));

        assertThat(ids(narrowed(new Narrowing(null, "RHIO_ADMINISTRATOR", anyone, null, false, null, false))))
                .containsExactly(administrator.id());
        assertThat(ids(narrowed(
                        new Narrowing(nurse.organizationName().toUpperCase(), null, anyone, null, false, null, false))))
                .containsExactly(nurse.id(), administrator.id());
        assertThat(narrowed(new Narrowing("Another organization", null, anyone, null, false, null, false)))
                .isEmpty();
        assertThat(narrowed(new Narrowing(null, null, anyone, null, true, null, false)))
                .isEmpty();
        assertThat(narrowed(new Narrowing(null, null, anyone, now, false, null, false)))
                .hasSize(2);
        assertThat(narrowed(
                        new Narrowing(null, null, anyone, nurse.submittedAt().minusSeconds(3600), false, null, false)))
                .isEmpty();
    }

    @Test
    void narrowsToNewAccessToChangesOrToRenewals() {
        var access = fixture.confirmed(RegistrationFixture.nurse(name));
        var change = changes.change(name);

        assertThat(ids(narrowed(Narrowing.NONE.about(RequestKind.NEW)))).containsExactly(access.id());
        assertThat(ids(narrowed(Narrowing.NONE.about(RequestKind.CHANGE)))).containsExactly(change.id());
        assertThat(narrowed(Narrowing.NONE.about(RequestKind.RENEWAL))).isEmpty();
        assertThat(narrowed(Narrowing.NONE.about(RequestKind.CHANGE)).getFirst().kind())
                .isEqualTo(RequestKind.CHANGE);
    }

    @Test
    void goesThroughAListForthAndBackInEachOrder() {
        var requests = List.of("c", "a", "b").stream()
                .map(last -> fixture.confirmed(RegistrationFixture.nurse(name + last)))
                .toList();
        for (var by : RegistrationOrder.By.values()) {
            for (var descending : List.of(true, false)) {
                var filter = filter(name, Narrowing.NONE, new RegistrationOrder(by, descending));
                var rows = look(() -> registrations.list(filter, 0, 10));

                assertThat(ids(rows))
                        .containsExactlyInAnyOrderElementsOf(
                                requests.stream().map(RegistrationDetails::id).toList());
                assertThat(look(() -> registrations.beyond(filter, rows.getFirst(), false, 10)))
                        .isEqualTo(rows.subList(1, 3));
                assertThat(look(() -> registrations.beyond(filter, rows.get(2), true, 1)))
                        .isEqualTo(rows.subList(1, 2));
                assertThat(look(() -> registrations.list(filter, 1, 1))).isEqualTo(rows.subList(1, 2));
            }
        }
    }

    @Test
    void countsSeveralListsAtOnceAsEachHasRows() {
        var mine = fixture.confirmed(RegistrationFixture.nurse(name));
        fixture.confirmed(RegistrationFixture.nurse(name));
        fixture.as(me, () -> fixture.takeUp(mine));
        var all = filter(name, Narrowing.NONE, RegistrationOrder.OLDEST_FIRST);
        var nobody = filter(name, heldBy(new Handler.Nobody()), RegistrationOrder.OLDEST_FIRST);
        var nothing = filter(name + "7", Narrowing.NONE, RegistrationOrder.OLDEST_FIRST);

        assertThat(look(() -> registrations.counts(List.of(all, nobody, nothing))))
                .containsExactly(2, 1, 0);
    }

    /** A letter is missing. */
    private static String mistyped(String word) {
        return (word.substring(0, 9) + word.substring(10)).toLowerCase();
    }

    private static Narrowing heldBy(Handler handler) {
        return Narrowing.NONE.heldBy(handler);
    }

    private List<RegistrationRow> found(String typed) {
        return found(SearchTerms.typed(typed));
    }

    private List<RegistrationRow> found(SearchTerms terms) {
        return look(() -> registrations.list(
                new RegistrationFilter(terms, Set.of(), null, Narrowing.NONE, RegistrationOrder.OLDEST_FIRST), 0, 20));
    }

    private List<RegistrationRow> narrowed(Narrowing narrowing) {
        return look(() -> registrations.list(filter(name, narrowing, RegistrationOrder.OLDEST_FIRST), 0, 20));
    }

    private static RegistrationFilter filter(String typed, Narrowing narrowing, RegistrationOrder order) {
        return new RegistrationFilter(
                SearchTerms.typed(typed), RegistrationFilter.queue().states(), null, narrowing, order);
    }

    private static List<RegistrationId> ids(List<RegistrationRow> rows) {
        return rows.stream().map(RegistrationRow::id).toList();
    }

    private <T> T look(Supplier<T> work) {
        return accounts.as(me, work);
    }
}
