package io.gatehouse.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words such as {@code --accounts 20000} that make a benchmark larger or smaller. */
record Options(Map<String, Integer> numbers) {

    static Options parse(List<String> words) {
        if (words.size() % 2 != 0) {
            throw new IllegalArgumentException("Each option takes a number: " + String.join(" ", words));
        }
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < words.size(); i += 2) {
            numbers.put(words.get(i).replaceFirst("^--", ""), Integer.parseInt(words.get(i + 1)));
        }
        return new Options(numbers);
    }

    int get(String name, int usual) {
        return numbers.getOrDefault(name, usual);
    }
}
