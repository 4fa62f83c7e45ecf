package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.reconciliation.BrakeState.Rule;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** There is one brake however many nodes there are: this application's and another's, which shares nothing but the database. */
@OnSlapd
class MassChangeBrakeOnTwoNodesTests {

    private static final MassChangeSettings FORTY =
            new MassChangeSettings(true, 40, 100, 1_000_000, Duration.ofHours(1), Duration.ofSeconds(1));

    @Autowired
    private BrakeRows rows;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MassChangeService service;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcConnectionDetails database;

    private final HikariDataSource pool = new HikariDataSource();
    private final List<Object> toldElsewhere = new CopyOnWriteArrayList<>();

    @BeforeEach
    void countFromZero() throws InterruptedException {
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        release();
        Thread.sleep(1100);
    }

    @AfterEach
    void letGo() {
        release();
        pool.close();
    }

    @Test
    void whatOneNodeCountsTheOtherCountsOnAndHoldsForBoth() {
        var here = here();
        var elsewhere = elsewhere();
        assertThat(admits(here, 25)).isTrue();
        assertThat(elsewhere.admits(20)).isFalse();
        assertThat(toldElsewhere).hasSize(1);
        assertThat(here.state().held()).isTrue();
        assertThat(here.state().rule()).isEqualTo(Rule.ABSOLUTE);
        assertThat(here.state().changes()).isEqualTo(45);
        assertThat(admits(here, 1)).isFalse();
        assertThat(here.allows(1)).isFalse();
    }

    @Test
    void aReleaseHereLetsTheOtherNodePassAtOnce() {
        var elsewhere = elsewhere();
        assertThat(elsewhere.admits(41)).isFalse();
        assertThat(accounts.asSystem(service::state).held()).isTrue();
        release();
        assertThat(elsewhere.state().held()).isFalse();
        assertThat(elsewhere.admits(1000)).isTrue();
        assertThat(admits(here(), 1000)).isTrue();
    }

    @Test
    void bothAtOnceLetNoMorePassThanOneWould() throws Exception {
        var nodes = List.of(here(), elsewhere());
        var admitted = new AtomicInteger();
        var asked = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 32; i++) {
                var node = nodes.get(i % 2);
                asked.add(threads.submit(() -> admitted.addAndGet(admits(node, 5) ? 5 : 0)));
            }
            for (var one : asked) {
                one.get();
            }
        }
        assertThat(admitted).hasValue(40);
        assertThat(here().state().held()).isTrue();
    }

    private MassChangeBrake here() {
        return new MassChangeBrake(rows, comparisons, FORTY, events, transactions, Clock.systemUTC());
    }

    private MassChangeBrake elsewhere() {
        return new MassChangeBrake(
                new BrakeRows(JdbcClient.create(pool)),
                comparisons,
                FORTY,
                toldElsewhere::add,
                new TransactionTemplate(new DataSourceTransactionManager(pool)),
                Clock.systemUTC());
    }

    private boolean admits(MassChangeBrake brake, int number) {
        return accounts.asSystem(() -> brake.admits(number));
    }

    private void release() {
        accounts.as(accounts.lead(), () -> service.release("a test"));
    }
}
