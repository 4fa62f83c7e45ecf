package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.AccountId;
import io.gatehouse.registration.RecordedRegistrations.Sent;
import io.gatehouse.testing.IntegrationTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** How many statements a page of the desk takes, and whether an index can answer each. */
@IntegrationTest
class ListStatementsTests {

    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (registration|registration_line|account)\\b");

    @Autowired
    private RecordedRegistrations recorded;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionOperations transaction;

    private String name;

    @BeforeEach
    void receive() {
        name = ReviewFixture.lastName();
        fixture.confirmed(RegistrationFixture.nurse(name));
    }

    @Test
    void readsAPageAndItsCountWithTwoStatements() {
        for (var filter : filters()) {
            var statements = sent(filter);

            assertThat(statements).as(filter.toString()).hasSize(2);
        }
    }

    @Test
    void findsAnIndexForEachStatement() {
        for (var filter : filters()) {
            for (var statement : sent(filter)) {
                assertThat(plan(statement)).as(filter.toString()).doesNotContainPattern(SCANNED);
            }
        }
    }

    @Test
    void countsAllViewsWithOneStatementThatIndexesAnswer() {
        var views = filters().stream().map(this::understood).toList();
        recorded.statements();

        recorded.service().counts(views);

        var statements = recorded.statements();
        assertThat(statements).hasSize(1);
        assertThat(plan(statements.getFirst())).doesNotContainPattern(SCANNED);
    }

    @Test
    void findsTheNextRequestWithOneStatement() {
        var queue = understood(filters().getFirst());
        var row = recorded.service().list(queue, 0, 1).getFirst();
        recorded.statements();

        recorded.service().beyond(queue, row, false, 1);

        var statements = recorded.statements();
        assertThat(statements).hasSize(1);
        assertThat(plan(statements.getFirst())).doesNotContainPattern(SCANNED);
    }

    private List<RegistrationFilter> filters() {
        var queue = RegistrationFilter.queue();
        var filters = new ArrayList<RegistrationFilter>(List.of(queue, new RegistrationFilter(name, Set.of(), true)));
        for (var by : RegistrationOrder.By.values()) {
            filters.add(filter(name, Narrowing.NONE, new RegistrationOrder(by, true)));
            filters.add(filter("", Narrowing.NONE, new RegistrationOrder(by, false)));
        }
        var anyone = new Handler.Anyone();
        for (var narrowing : List.of(
                Narrowing.NONE.heldBy(new Handler.Person(AccountId.newId())),
                Narrowing.NONE.heldBy(new Handler.Nobody()),
                new Narrowing("Tamarack Ridge", null, anyone, null, false, null, false),
                new Narrowing(null, "RHIO_ADMINISTRATOR", anyone, null, false, null, false),
                new Narrowing(null, null, anyone, Instant.now(), false, null, false),
                new Narrowing(null, null, anyone, null, true, null, false),
                Narrowing.NONE.about(RequestKind.NEW),
                Narrowing.NONE.about(RequestKind.CHANGE),
                Narrowing.NONE.about(RequestKind.RENEWAL).answeredOnly())) {
            filters.add(filter("", narrowing, RegistrationOrder.OLDEST_FIRST));
        }
        filters.add(RegistrationFilter.answered());
        filters.add(new RegistrationFilter("", Set.of(), false).narrowedTo(Narrowing.NONE.about(RequestKind.CHANGE)));
        filters.add(new RegistrationFilter(
                SearchTerms.typed(""),
                Set.of(RegistrationState.APPROVED),
                LineState.AWAITING_SECOND_APPROVAL,
                Narrowing.NONE,
                RegistrationOrder.OLDEST_FIRST));
        return filters;
    }

    private static RegistrationFilter filter(String typed, Narrowing narrowing, RegistrationOrder order) {
        var states = RegistrationFilter.queue().states();
        return new RegistrationFilter(SearchTerms.typed(typed), states, null, narrowing, order);
    }

    private RegistrationFilter understood(RegistrationFilter filter) {
        return filter.with(recorded.service().understand(filter.terms().typed()));
    }

    private List<Sent> sent(RegistrationFilter filter) {
        var understood = understood(filter);
        recorded.statements();
        recorded.service().list(understood, 0, 50);
        recorded.service().count(understood);
        return recorded.statements();
    }

    /** Few rows are read faster without any index: what is asked is whether there is one. */
    private String plan(Sent statement) {
        return transaction.execute(status -> {
            database.execute("SET LOCAL enable_seqscan = off");
            return statement.plan(database);
        });
    }
}
