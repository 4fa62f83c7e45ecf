package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How long answers take for people who are known and for people who are not, asked one at a time and in no order. */
final class AnswerTimes {

    private static final int WARM_UP = 300;

    private final FormClient client;
    private final KnownPeople people;
    private final Random order = new Random(11);

    AnswerTimes(FormClient client, KnownPeople people) {
        this.client = client;
        this.people = people;
    }

    private record Turn(String who, String address) {}

    Map<String, Median> ofForms() {
        return times(client::send);
    }

    Map<String, Median> ofLinks() {
        return times(client::askForLink);
    }

    private Map<String, Median> times(ToDoubleFunction<String> asking) {
        var warm = IntStream.range(0, WARM_UP)
                .mapToDouble(one -> asking.applyAsDouble(client.address()))
                .sum();
        if (warm <= 0) {
            throw new IllegalStateException("No answer took any time.");
        }
        var took = new LinkedHashMap<String, List<Double>>();
        for (var turn : turns()) {
            took.computeIfAbsent(turn.who(), who -> new ArrayList<>()).add(asking.applyAsDouble(turn.address()));
        }
        var medians = new LinkedHashMap<String, Median>();
        took.forEach((who, times) -> medians.put(who, new Median(times)));
        return medians;
    }

    private List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        people.nobody().forEach(address -> turns.add(new Turn("unknown", address)));
        people.accounts().forEach(address -> turns.add(new Turn("an account", address)));
        people.requests().forEach(address -> turns.add(new Turn("an open request", address)));
        Collections.shuffle(turns, order);
        return turns;
    }
}
