package io.gatehouse.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.testing.IntegrationTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may call what: every question behind the annotations, asked of every kind of actor. */
@IntegrationTest
class AccessTests {

    @Autowired
    private Access access;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountAccess accountAccess;

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        // actor, staff, lead, scoped, administrator, review, intake, system
        "SUPPORT_STAFF,      yes, no,  yes, yes, yes, no,  no",
        "SUPPORT_LEAD,       yes, yes, yes, yes, yes, no,  no",
        "RHIO_ADMINISTRATOR, no,  no,  yes, yes, no,  no,  no",
        "AUDIT_CONTACT,      no,  no,  yes, no,  no,  no,  no",
        "PERSON,             no,  no,  no,  no,  no,  no,  no",
        "APPLICANT,          no,  no,  no,  no,  no,  no,  no",
        "NOBODY,             no,  no,  no,  no,  no,  no,  no",
        "TOKEN_INTAKE,       no,  no,  no,  no,  no,  yes, no",
        "TOKEN_REVIEW,       no,  no,  no,  no,  yes, no,  no",
        "SYSTEM,             yes, yes, yes, yes, yes, yes, yes"
    })
    void everyAnswer(
            String actor,
            String staff,
            String lead,
            String scoped,
            String administrator,
            String review,
            String intake,
            String system) {
        as(actor, () -> {
            assertThat(access.staff()).as("staff").isEqualTo(staff.equals("yes"));
            assertThat(access.lead()).as("lead").isEqualTo(lead.equals("yes"));
            assertThat(access.scoped()).as("scoped").isEqualTo(scoped.equals("yes"));
            assertThat(access.organizationAdministrator()).as("administrator").isEqualTo(administrator.equals("yes"));
            assertThat(access.review()).as("review").isEqualTo(review.equals("yes"));
            assertThat(access.intake()).as("intake").isEqualTo(intake.equals("yes"));
            assertThat(access.system()).as("system").isEqualTo(system.equals("yes"));
        });
    }

    private void as(String kind, Runnable work) {
        switch (kind) {
            case "NOBODY" -> work.run();
            case "SYSTEM" -> currentActor.runAs(Actor.system("test"), work);
            case "APPLICANT" -> currentActor.runAs(Actor.applicant("a@clinic.example", null), work);
            case "PERSON" -> currentActor.runAs(person(Set.of()), work);
            case "TOKEN_INTAKE" -> asToken(ApiScope.INTAKE, work);
            case "TOKEN_REVIEW" -> asToken(ApiScope.REVIEW, work);
            default ->
                currentActor.runAs(
                        person(Set.of(new RoleAssignment(Role.valueOf(kind), OrganizationId.newId()))), work);
        }
    }

    private static Actor person(Set<RoleAssignment> assignments) {
        return new Actor(Actor.Kind.PERSON, AccountId.newId(), "mlee", "M. Lee", assignments, null);
    }

    private static void asToken(ApiScope scope, Runnable work) {
        enter(new ApiCaller(UUID.randomUUID(), "portal", Set.of(scope), null));
        work.run();
    }

    private static void enter(Object principal) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, Set.of()));
        SecurityContextHolder.setContext(context);
    }

    @Test
    void scopeIsWhereTheRoleIsHeldUnlessTheRoleReachesEverything() {
        var own = OrganizationId.newId();
        var other = OrganizationId.newId();
        var auditor = person(Set.of(
                new RoleAssignment(Role.AUDIT_CONTACT, own), new RoleAssignment(Role.RHIO_ADMINISTRATOR, other)));

        assertThat(auditor.scopeOf(Role.AUDIT_CONTACT).covers(own)).isTrue();
        assertThat(auditor.scopeOf(Role.AUDIT_CONTACT).covers(other)).isFalse();
        assertThat(person(Set.of()).scopeOf(Role.values()).covers(own)).isFalse();
        assertThat(person(Set.of(new RoleAssignment(Role.SUPPORT_STAFF, other)))
                        .scopeOf()
                        .covers(own))
                .isTrue();
    }

    @Test
    void actingAsAnotherEndsWithTheWorkAlsoWhenItFails() {
        assertThatThrownBy(() -> currentActor.runAs(Actor.system("outer"), () -> {
                    currentActor.runAs(Actor.system("inner"), () -> {});
                    assertThat(currentActor.get().name()).isEqualTo("outer");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(currentActor.find()).isEmpty();
        assertThatThrownBy(currentActor::get).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void rightsTakenAwayAreGoneAtTheNextCall() {
        var lead = fixture.account(fixture.organization().id(), "SUPPORT_LEAD");
        enter(new SignedInPerson(lead.id().value(), lead.username()));
        assertThat(access.lead()).isTrue();

        fixture.runAs(fixture.lead(), () -> accountAccess.suspend(lead.id(), SuspensionReason.INVESTIGATION, "note"));

        assertThat(access.lead()).isFalse();
        assertThat(currentActor.find()).isEmpty();
    }

    @Test
    void journalsWhatWasDenied() {
        var staff = fixture.staff();

        assertThatThrownBy(() -> fixture.as(staff, tokens::list)).isInstanceOf(AccessDeniedException.class);

        assertThat(database.sql(
                                "SELECT details ->> 'what' FROM journal_row WHERE act = 'call.denied' AND actor_name = :name")
                        .param("name", staff.name())
                        .query(String.class)
                        .list())
                .containsExactly("ApiTokenService.list");
    }
}
