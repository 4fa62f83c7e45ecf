package io.gatehouse.registration.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.ProofService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.VouchingFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReminderTests {

    private static final Actor SYSTEM = Actor.system("reminder test");

    @Autowired
    private ReminderService reminders;

    @Autowired
    private List<ReminderSource> sources;

    @Autowired
    private Escalation escalation;

    @Autowired
    @Qualifier("registrationReminderTask")
    private RecurringTask<Void> task;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ProofService proofs;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private VouchingFixture vouching;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Autowired
    private Clock clock;

    @Test
    void remindsOnceToConfirmAndOnlyInItsTime() {
        var young = waiting("SUBMITTED", Duration.ofDays(2));
        var due = waiting("SUBMITTED", Duration.ofDays(4));
        var over = waiting("SUBMITTED", Duration.ofDays(8));

        remindAll();
        remindAll();

        assertThat(mails(due)).containsOnlyOnce("REMIND_CONFIRM");
        assertThat(mails(young)).doesNotContain("REMIND_CONFIRM");
        assertThat(mails(over)).doesNotContain("REMIND_CONFIRM");
        assertThat(acts(due)).containsOnlyOnce("registration.reminded");
    }

    @Test
    void remindsTwiceOfACorrectionAndAgainWhenItIsReturnedAgain() {
        var returned = waiting("RETURNED", Duration.ofDays(15));
        remindAll();
        assertThat(mails(returned)).filteredOn("REMIND_CORRECT"::equals).hasSize(1);

        database.sql(
                        "UPDATE registration_reminder SET occasion = occasion - interval '11 days' WHERE registration_id = ?")
                .param(returned.id().value())
                .update();
        since(returned, "RETURNED", Duration.ofDays(26));
        remindAll();
        assertThat(mails(returned)).filteredOn("REMIND_CORRECT"::equals).hasSize(2);

        since(returned, "RETURNED", Duration.ofDays(16));
        remindAll();
        assertThat(mails(returned)).filteredOn("REMIND_CORRECT"::equals).hasSize(3);
    }

    @Test
    void remindsOnceOfATrainingThatEndsUnlessItWasRenewed() {
        var ending = waiting("APPROVED", Duration.ZERO);
        trained(ending, 340);
        var renewed = waiting("APPROVED", Duration.ZERO);
        trained(renewed, 340);
        trained(renewed, 1);
        var young = waiting("APPROVED", Duration.ZERO);
        trained(young, 200);
        var over = waiting("APPROVED", Duration.ZERO);
        trained(over, 370);

        remindAll();
        remindAll();

        assertThat(acts(ending)).containsOnlyOnce("registration.reminded");
        assertThat(List.of(renewed, young, over))
                .allSatisfy(other -> assertThat(acts(other)).doesNotContain("registration.reminded"));
    }

    private void trained(RegistrationDetails registration, int daysAgo) {
        var day = LocalDate.now(clock).minusDays(daysAgo);
        actor.runAs(SYSTEM, () -> proofs.record(registration.id(), ChecklistItem.TRAINING, day, "", null));
    }

    @Test
    void remindsAdministratorsOnceOfWhomToVouchForUnlessOneAnswered() {
        var organization = accounts.organization();
        var administrator = accounts.actor(vouching.administrator(organization));
        var silent = asked(organization, 4);
        var answered = asked(organization, 4);
        vouching.answer(administrator, answered, true, "");
        var young = asked(organization, 2);
        var over = asked(organization, 11);

        remindAll();
        remindAll();

        assertThat(mails(silent)).containsOnlyOnce("VOUCH_REMINDER");
        assertThat(acts(silent)).containsOnlyOnce("registration.vouching-reminded");
        assertThat(List.of(answered, young, over))
                .allSatisfy(other -> assertThat(mails(other)).doesNotContain("VOUCH_REMINDER"));
    }

    private RegistrationDetails asked(OrganizationDetails organization, int daysAgo) {
        var request = fixture.nurseAt(organization);
        vouching.ask(fixture.staff(), request, organization, "");
        vouching.askedBefore(request, Duration.ofDays(daysAgo));
        return request;
    }

    @Test
    void doesNotRemindOfWhatWasDoneMeanwhile() {
        var registration = waiting("SUBMITTED", Duration.ofDays(4));
        var unconfirmed = sources.getFirst();
        var due = unconfirmed.due(clock.instant(), 10_000).stream()
                .filter(one -> one.registration().equals(registration.id()))
                .findFirst()
                .orElseThrow();
        since(registration, "CONFIRMED", Duration.ZERO);

        actor.runAs(SYSTEM, () -> reminders.remind(unconfirmed, due));

        assertThat(mails(registration)).doesNotContain("REMIND_CONFIRM");
    }

    @Test
    void remindsOnceHoweverManyTryAtOnce() throws Exception {
        var registration = waiting("RETURNED", Duration.ofDays(15));
        var returned = sources.get(1);
        var due = returned.due(clock.instant(), 10_000).stream()
                .filter(one -> one.registration().equals(registration.id()))
                .findFirst()
                .orElseThrow();
        var tries = Stream.generate(() -> (Callable<Object>) () -> {
                    actor.runAs(SYSTEM, () -> reminders.remind(returned, due));
                    return due;
                })
                .limit(8)
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(tries)) {
                one.get();
            }
        }

        assertThat(mails(registration)).containsOnlyOnce("REMIND_CORRECT");
    }

    @Test
    void tellsTheLeadsOnceOfWhatWaitsTooLong() {
        var late = waiting("CONFIRMED", Duration.ofDays(4));
        cameToTheDesk(late, Duration.ofDays(4));

        actor.runAs(SYSTEM, escalation::escalate);
        actor.runAs(SYSTEM, escalation::escalate);

        assertThat(told(late)).isOne();
    }

    @Test
    void tellsTheLeadsNotOfWhatWasSentLongAgoButOfWhatWaitsForStaff() {
        var corrected = waiting("CONFIRMED", Duration.ofDays(4));
        cameToTheDesk(corrected, Duration.ofDays(2));
        actor.runAs(SYSTEM, escalation::escalate);
        assertThat(told(corrected)).isZero();

        cameToTheDesk(corrected, Duration.ofDays(5));
        actor.runAs(SYSTEM, escalation::escalate);
        cameToTheDesk(corrected, Duration.ofDays(4));
        actor.runAs(SYSTEM, escalation::escalate);

        assertThat(told(corrected)).isEqualTo(2);
    }

    private void cameToTheDesk(RegistrationDetails registration, Duration ago) {
        database.sql("UPDATE registration SET submitted_at = changed_at, desk_since = :at WHERE id = :id")
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .param("id", registration.id().value())
                .update();
    }

    private long told(RegistrationDetails late) {
        return actor.callAs(SYSTEM, () -> journal.timeline(new JournalObject("SERVICE_LEVEL", "requests"))).stream()
                .filter(row ->
                        row.entry().details().getOrDefault("references", "").contains(late.reference()))
                .count();
    }

    @Test
    void isLedByOneOfTwoNodes() {
        var table = "scheduled_tasks_" + UUID.randomUUID().toString().replace("-", "");
        database.sql("CREATE TABLE " + table + " (LIKE scheduled_tasks INCLUDING ALL)")
                .update();
        var due = Stream.generate(() -> waiting("RETURNED", Duration.ofDays(15)))
                .limit(12)
                .toList();
        var nodes = List.of(node(table, "one"), node(table, "two"));
        try {
            nodes.forEach(Scheduler::start);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> due.stream().allMatch(one -> mails(one).contains("REMIND_CORRECT")));
        } finally {
            nodes.forEach(Scheduler::stop);
        }

        assertThat(due).allSatisfy(one -> assertThat(mails(one)).containsOnlyOnce("REMIND_CORRECT"));
        assertThat(database.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single())
                .isOne();
        database.sql("DROP TABLE " + table).update();
    }

    private Scheduler node(String table, String name) {
        return Scheduler.create(source, List.of())
                .startTasks(task)
                .tableName(table)
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .schedulerName(() -> name)
                .build();
    }

    private void remindAll() {
        actor.runAs(
                SYSTEM, () -> sources.forEach(one -> reminders.due(one).forEach(due -> reminders.remind(one, due))));
    }

    private RegistrationDetails waiting(String state, Duration age) {
        var submitted = registrations.submit(RegistrationFixture.nurse("Adeyemi"), RegistrationFixture.context());
        since(submitted, state, age);
        return submitted;
    }

    private void since(RegistrationDetails registration, String state, Duration age) {
        database.sql("UPDATE registration SET state = :state, changed_at = :at WHERE id = :id")
                .param("state", state)
                .param("at", Timestamp.from(clock.instant().minus(age)))
                .param("id", registration.id().value())
                .update();
    }

    private List<String> mails(RegistrationDetails registration) {
        return database.sql("SELECT template FROM mail WHERE subject_id = ?")
                .param(registration.id().toString())
                .query(String.class)
                .list();
    }

    private List<String> acts(RegistrationDetails registration) {
        return actor.callAs(SYSTEM, () -> journal.timeline(JournalObject.registration(registration.id()))).stream()
                .map(row -> row.entry().act())
                .toList();
    }
}
