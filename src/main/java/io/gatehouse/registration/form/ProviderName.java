package io.gatehouse.registration.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a provider as lists write it: "Vasquez, Ingrid", "Dr. Ingrid Vasquez, MD", or first and last in columns. */
record ProviderName(String first, String last) {

    private static final Pattern NUMBERING = Pattern.compile("^[\\s\\d.)#*•·–—-]+(?=\\p{L})");
    private static final Pattern LABEL = Pattern.compile("(?i)\\bNPI\\b\\s*(number|no\\.?|#)?");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:|()#–—-]+|[\\s,;:|()#–—-]+$");
    private static final Pattern TITLE = Pattern.compile("(?i)^(dr|doctor|mr|mrs|ms|prof)\\.?\\s+");
    private static final Pattern COLUMNS = Pattern.compile("\\s*[\\t;|]\\s*|,(?=\\S)");
    private static final Set<String> CREDENTIALS = Set.of(
            ("MD DO NP PA PAC RN LPN PHARMD LCSW LMSW CNM APRN FNP FNPC FNPBC ANP PNP DNP PHD PSYD DDS DMD DPM OD DC PT "
                            + "OT DPT BSN MSN MPH FACP CRNA RPH")
                    .split(" "));

    /** Empty when there is no first and last name. */
    static Optional<ProviderName> read(String text) {
        var words = LABEL.matcher(NUMBERING.matcher(text).replaceFirst("")).replaceAll(" ");
        var name = TITLE.matcher(edges(words)).replaceFirst("");
        var parts = Arrays.stream(COLUMNS.split(name)).map(ProviderName::edges).toList();
        return split(parts.stream()
                .filter(part -> !part.isEmpty() && !credential(part))
                .toList());
    }

    private static Optional<ProviderName> split(List<String> columns) {
        return switch (columns.size()) {
            case 1 -> inOneColumn(columns.getFirst());
            case 2 -> Optional.of(new ProviderName(columns.getFirst(), withoutCredentials(columns.getLast())));
            default -> Optional.empty();
        };
    }

    private static Optional<ProviderName> inOneColumn(String name) {
        var parts = Arrays.stream(name.split(","))
                .map(ProviderName::edges)
                .filter(part -> !credential(part))
                .toList();
        return switch (parts.size()) {
            case 1 -> firstThenLast(withoutCredentials(parts.getFirst()));
            case 2 -> Optional.of(new ProviderName(withoutCredentials(parts.getLast()), parts.getFirst()));
            default -> Optional.empty();
        };
    }

    private static Optional<ProviderName> firstThenLast(String name) {
        int space = lastNameBegins(name);
        return space < 0
                ? Optional.empty()
                : Optional.of(new ProviderName(
                        name.substring(0, space).strip(), name.substring(space).strip()));
    }

    /** The last word, or the word before a suffix. */
    private static int lastNameBegins(String name) {
        int space = name.lastIndexOf(' ');
        boolean suffix = space > 0 && PersonFields.SUFFIXES.contains(name.substring(space + 1));
        return suffix ? name.lastIndexOf(' ', space - 1) : space;
    }

    private static String withoutCredentials(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && credential(name.substring(space + 1)) ? withoutCredentials(name.substring(0, space)) : name;
    }

    private static boolean credential(String word) {
        return CREDENTIALS.contains(word.replaceAll("[.\\-]", "").toUpperCase(Locale.ROOT));
    }

    private static String edges(String text) {
        return EDGES.matcher(text).replaceAll("").replaceAll(" {2,}", " ");
    }
}
