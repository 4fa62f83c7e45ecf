package io.gatehouse.journal;

import java.util.Map;
import java.util.SortedMap;

/** JSON in its one canonical form (RFC 8785), for the values rows have: texts, whole numbers and objects of these. */
final class CanonicalJson {

    private final StringBuilder json = new StringBuilder(512);

    private CanonicalJson() {}

    /** @param object in natural order of its keys, which is the order of UTF-16 units the RFC asks for */
    static String of(SortedMap<String, ?> object) {
        var writer = new CanonicalJson();
        writer.object(object);
        return writer.json.toString();
    }

    private void object(SortedMap<String, ?> object) {
        char separator = '{';
        for (Map.Entry<String, ?> member : object.entrySet()) {
            json.append(separator);
            text(member.getKey());
            json.append(':');
            value(member.getValue());
            separator = ',';
        }
        json.append(object.isEmpty() ? "{}" : "}");
    }

    @SuppressWarnings("unchecked")
    private void value(Object value) {
        switch (value) {
            case String text -> text(text);
            case Long number -> json.append(number.longValue());
            case SortedMap<?, ?> object -> object((SortedMap<String, ?>) object);
            default -> throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private void text(String text) {
        json.append('"');
        text.chars().forEach(unit -> character((char) unit));
        json.append('"');
    }

    private void character(char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < ' ') {
                    json.append("\\u00")
                            .append(Character.forDigit(unit >> 4, 16))
                            .append(Character.forDigit(unit & 15, 16));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
