package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.ViewTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestingLineTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private RegistrationDetails request;

    @BeforeEach
    void receiveARequest() {
        request = fixture.nurseAt(accounts.organization());
    }

    @Test
    void takesOnesOwnDecisionBack() {
        rejectedBy(actor.get());
        open();
        assertThat(text()).contains("Rejection: decided by you");
        assertThat($(DecisionBar.class).all()).isEmpty();

        test($(Button.class, $(RestingLine.class).single()).single()).click();

        assertThat($(Notification.class).last().getElement().getTextRecursively())
                .contains("Nothing of it had happened");
        assertThat($(RestingLine.class).all()).isEmpty();
        assertThat(bar().isVisible()).isTrue();
        assertThat(text()).contains("Took a decision back");
    }

    @Test
    void tellsColleaguesWhoDecidedAndLetsThemDecideNothing() {
        var colleague = fixture.staff();
        rejectedBy(colleague);

        open();

        assertThat(text()).contains("Rejection: decided by " + colleague.displayName());
        assertThat($(Button.class, $(RestingLine.class).single()).all()).isEmpty();
        assertThat($(DecisionBar.class).all()).isEmpty();
    }

    @Test
    void saysThatItIsTooLate() {
        rejectedBy(actor.get());
        open();
        database.sql("UPDATE resting_decision SET begun_at = due_at WHERE registration_id = :id")
                .param("id", request.id().value())
                .update();

        test($(Button.class, $(RestingLine.class).single()).single()).click();

        assertThat($(Notification.class).last().getElement().getTextRecursively())
                .contains("It is too late");
    }

    private void rejectedBy(Actor person) {
        database.sql("""
                        INSERT INTO resting_decision (registration_id, id, version, verdict, decided_by_id, decided_by, due_at)
                        VALUES (:registration, :id, :version, CAST(:verdict AS jsonb), :by, :name, :due)
                        """)
                .param("registration", request.id().value())
                .param("id", UUID.randomUUID())
                .param("version", request.version())
                .param("verdict", """
                        {"what": "REJECTED", "fingerprint": "", "reason": {"code": "STALE"}, "toCorrect": []}""")
                .param("by", Objects.requireNonNull(person.accountId()).value())
                .param("name", person.displayName())
                .param("due", Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .update();
    }

    private void open() {
        UI.getCurrent().navigate("requests/" + request.id());
    }

    private String text() {
        return $(RequestDetail.class).single().getElement().getTextRecursively();
    }

    private DecisionBar bar() {
        return $(DecisionBar.class).single();
    }
}
