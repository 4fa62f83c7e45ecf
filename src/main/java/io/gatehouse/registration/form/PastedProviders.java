package io.gatehouse.registration.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads providers from a pasted list, whatever it was copied from: the NPI is found in each line and the name before it
 * (rule X10). A line that cannot be read is given back as it is.
 */
public record PastedProviders(List<DelegateFields> providers, List<String> unreadable) {

    /** Ten digits by themselves. Whether they are an NPI is said at the row. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");

    public PastedProviders {
        providers = List.copyOf(providers);
        unreadable = List.copyOf(unreadable);
    }

    public static PastedProviders read(String pasted) {
        var reader = new Reader();
        pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::line);
        return reader.result();
    }

    private static final class Reader {

        private final List<DelegateFields> providers = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private String before = "";

        void line(String line) {
            var number = NUMBER.matcher(line);
            int end = 0;
            while (number.find()) {
                provider(line.substring(end, number.start()), number.group(), line);
                end = number.end();
            }
            if (end == 0) {
                giveBack();
                before = line;
            }
        }

        /** A name may stand in the line before its number. */
        private void provider(String text, String number, String line) {
            var name = ProviderName.read(text).or(() -> ProviderName.read(before));
            if (ProviderName.read(text).isPresent()) {
                giveBack();
            }
            before = "";
            name.ifPresentOrElse(
                    found -> providers.add(new DelegateFields(found.first(), found.last(), number)),
                    () -> unreadable.add(line));
        }

        private void giveBack() {
            if (!before.isEmpty()) {
                unreadable.add(before);
            }
            before = "";
        }

        PastedProviders result() {
            giveBack();
            return new PastedProviders(providers, unreadable);
        }
    }
}
