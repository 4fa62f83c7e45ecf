package io.gatehouse.firstrun.command;

import io.gatehouse.common.InvalidSettingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written after a command's name: {@code --option value}, some of them more than once. */
public record Options(Map<String, List<String>> values) {

    private static final String PREFIX = "--";

    /** @throws InvalidSettingException when a word is not an option, or an option has no value */
    public static Options parse(List<String> words) {
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < words.size(); i += 2) {
            var option = words.get(i);
            if (!option.startsWith(PREFIX) || i + 1 == words.size()) {
                throw new InvalidSettingException("'%s' is not understood: write --option value.".formatted(option));
            }
            values.computeIfAbsent(option.substring(PREFIX.length()), name -> new ArrayList<>())
                    .add(words.get(i + 1));
        }
        return new Options(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The option's value, if it was given. */
    public Optional<String> get(String name) {
        return all(name).stream().findFirst();
    }

    /** The option's value, else what is typed when somebody can be asked. */
    String required(String name, String question) {
        return get(name).or(() -> ask(question)).orElseThrow(() -> missing(name));
    }

    private static Optional<String> ask(String question) {
        var console = System.console();
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readLine("%s: ", question)).filter(answer -> !answer.isBlank());
    }

    private static InvalidSettingException missing(String name) {
        return new InvalidSettingException("The option --%s is missing.".formatted(name));
    }
}
