package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    /** The strings of RFC 8785, section 3.2.3: keys in order of their UTF-16 units. */
    @Test
    void ordersKeysAsTheRfcDoes() {
        var keys = new TreeMap<String, Object>(Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis"));

        assertThat(CanonicalJson.of(keys))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** The string of RFC 8785, section 3.2.2.2. */
    @Test
    void escapesAsTheRfcDoes() {
        var value = new TreeMap<>(Map.of("string", "€$\017\nA'B\"\\\\\"/"));

        assertThat(CanonicalJson.of(value)).isEqualTo("{\"string\":\"€$\\" + "u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void writesNumbersAndObjectsInside() {
        var inside = new TreeMap<>(Map.of("a", "1"));

        assertThat(CanonicalJson.of(new TreeMap<>(Map.of("n", 9007199254740991L, "o", inside, "e", new TreeMap<>()))))
                .isEqualTo("{\"e\":{},\"n\":9007199254740991,\"o\":{\"a\":\"1\"}}");
    }
}
