package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Languages;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.testing.IntegrationTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sends as much as they can keeps nobody of the staff waiting for a connection. */
@IntegrationTest
class FloodTests {

    private static final int SENDERS = 60;

    @Autowired
    private Submission submission;

    @Autowired
    private DataSource database;

    @Test
    void staffGetAConnectionWhileTheFormIsFlooded() throws Exception {
        var flooding = new AtomicBoolean(true);
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var sent = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < SENDERS; i++) {
                sent.add(() -> flood(flooding));
            }
            var running = sent.stream().map(senders::submit).toList();
            int most = mostInUse(100);
            flooding.set(false);
            int stored = 0;
            for (var one : running) {
                stored += one.get();
            }

            assertThat(stored).isPositive();
            assertThat(most).isLessThan(pool().getMaximumPoolSize());
        }
    }

    /** A connection for a member of the staff, again and again; how many others were in use at most. */
    private int mostInUse(int times) throws SQLException, InterruptedException {
        int most = 0;
        for (int i = 0; i < times; i++) {
            most = Math.max(most, pool().getHikariPoolMXBean().getActiveConnections());
            try (var connection = pool().getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
            Thread.sleep(10);
        }
        return most;
    }

    private HikariDataSource pool() throws SQLException {
        return database.unwrap(HikariDataSource.class);
    }

    private int flood(AtomicBoolean flooding) {
        int stored = 0;
        while (flooding.get()) {
            var context = new SubmissionContext(
                    UUID.randomUUID().toString(), null, null, network(), Languages.ENGLISH, false, List.of());
            stored += submission.send(form(), context).isPresent() ? 1 : 0;
        }
        return stored;
    }

    /** At a domain of its own, so that no limit but the places is met. */
    private static ValidRegistration form() {
        var nurse = RegistrationFixture.nurse("Okonkwo");
        var old = nurse.applicant();
        var applicant = new Applicant(
                old.name(),
                old.credentials(),
                EmailAddress.of("nurse@" + UUID.randomUUID() + ".example"),
                old.phone(),
                null,
                null,
                old.jobTitle(),
                null,
                null,
                null);
        return RegistrationFixture.form(applicant, nurse.asked());
    }

    private static String network() {
        return "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff) + ":"
                + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff) + "::1";
    }
}
