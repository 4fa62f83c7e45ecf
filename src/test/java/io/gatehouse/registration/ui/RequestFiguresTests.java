package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.ui.BarChart;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each number is that of the list it leads to. */
class RequestFiguresTests extends ViewTest {

    @Autowired
    private RequestFigures figures;

    @Autowired
    private RequestCharts charts;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ReviewFixture requests;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void haveSomethingWaiting() {
        requests.nurse();
    }

    @Test
    void countsWhatTheListsBehindItShow() {
        var shown = figures.figures();

        assertThat(shown).hasSize(4);
        assertThat(List.of(shown.getFirst(), shown.get(2)))
                .allSatisfy(figure -> assertThat(figure.value())
                        .isEqualTo("%,d"
                                .formatted(
                                        registrations.count(QueueLinks.filter(list(figure.href()), clock.instant())))));
        assertThat(shown.getFirst().value()).isNotEqualTo("0");
    }

    @Test
    void drawsBarsOfTheListsBehindThem() {
        var bars =
                charts.charts().stream().flatMap(chart -> chart.bars().stream()).toList();

        assertThat(bars).hasSizeGreaterThan(10).allSatisfy(bar -> {
            var filter = QueueLinks.filter(list(bar.href()), clock.instant());
            assertThat(bar.value())
                    .as(bar.label())
                    .isEqualTo(Math.min(RegistrationService.COUNTER, registrations.count(filter)));
        });
        assertThat(bars).extracting(BarChart.Bar::value).anyMatch(value -> value > 0);
    }

    @Test
    void showsTheAgeOfTheOldest() {
        assertThat(figures.figures().get(1)).extracting(Figure::value).isNotEqualTo("–");
    }

    @Test
    void warnsWhenARequestIsAtTheDeskForTooLong() {
        var late = requests.nurse();
        database.sql("UPDATE registration SET desk_since = now() - interval '5 days' WHERE id = ?")
                .param(late.id().value())
                .update();

        assertThat(figures.figures().get(1).tone()).isEqualTo(Tone.ATTENTION);
    }

    @Test
    void tellsNothingToWhoIsNoStaff() {
        var administrator =
                accounts.actor(accounts.account(accounts.organization().id(), "RHIO_ADMINISTRATOR"));

        assertThat(accounts.as(administrator, figures::figures)).isEmpty();
        assertThat(accounts.as(administrator, charts::charts)).isEmpty();
        assertThat(accounts.as(Actor.system("test"), figures::figures)).isEmpty();
    }

    private static QueueFilter list(String href) {
        var query = href.indexOf('?');
        return QueueFilter.of(
                query < 0 ? QueryParameters.empty() : QueryParameters.fromString(href.substring(query + 1)));
    }
}
