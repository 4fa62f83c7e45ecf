package io.gatehouse.registration.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.BarChart;
import io.gatehouse.common.ui.BarChart.Bar;
import io.gatehouse.common.ui.HomeCharts;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;

/** For staff: what waits by state, by age and by what is asked for, all counted by one statement. */
@SpringComponent
@Order(1)
class RequestCharts implements HomeCharts {

    private final RegistrationService registrations;
    private final Catalog catalog;
    private final CurrentActor actor;
    private final Clock clock;

    RequestCharts(RegistrationService registrations, Catalog catalog, CurrentActor actor, Clock clock) {
        this.registrations = registrations;
        this.catalog = catalog;
        this.actor = actor;
        this.clock = clock;
    }

    private record Shown(String label, QueueFilter list) {}

    @Override
    public List<BarChart> charts() {
        if (!actor.get().staff()) {
            return List.of();
        }
        var states = states();
        var ages = ages();
        var services = services();
        var bars = bars(Stream.of(states, ages, services).flatMap(List::stream).toList());
        var split = states.size() + ages.size();
        return List.of(
                new BarChart(Words.of("review.home.byState"), bars.subList(0, states.size())),
                new BarChart(Words.of("review.home.byAge"), bars.subList(states.size(), split)),
                new BarChart(Words.of("review.home.byService"), bars.subList(split, bars.size())));
    }

    private List<Bar> bars(List<Shown> shown) {
        var now = clock.instant();
        var counts = registrations.counts(
                shown.stream().map(one -> QueueLinks.filter(one.list(), now)).toList());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < shown.size(); i++) {
            var one = shown.get(i);
            bars.add(new Bar(one.label(), counts.get(i), QueueLinks.to(one.list())));
        }
        return bars;
    }

    private static List<Shown> states() {
        return Stream.of(
                        QueueStatus.NEW,
                        QueueStatus.REVIEW,
                        QueueStatus.HOLD,
                        QueueStatus.RETURNED,
                        QueueStatus.SECOND,
                        QueueStatus.REOPENED,
                        QueueStatus.UNCONFIRMED)
                .map(status -> new Shown(
                        Words.of("review.home.state." + status.inAddress()), QueueFilter.START.withStatus(status)))
                .toList();
    }

    private static List<Shown> ages() {
        return Stream.of(QueueAge.values())
                .map(age -> new Shown(Words.of("review.home.age." + age.name()), QueueFilter.START.withAge(age)))
                .toList();
    }

    private List<Shown> services() {
        return catalog.services().stream()
                .map(service -> new Shown(service.label(), QueueFilter.START.withService(service.code())))
                .toList();
    }
}
