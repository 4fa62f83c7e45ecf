package io.gatehouse.organization;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Gives a new organization the name of its groups in the directory: readable, plain ASCII, unique. */
@Component
class ShortNames {

    private static final int MAX = 36;

    private final Organizations organizations;

    ShortNames(Organizations organizations) {
        this.organizations = organizations;
    }

    String newFor(String legalName) {
        var base = slug(legalName);
        var taken = new HashSet<>(organizations.shortNamesFrom(base));
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + "-" + n)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    static String slug(String legalName) {
        var ascii = Normalizer.normalize(legalName, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var slug = ascii.toLowerCase(Locale.ROOT).replaceAll("['’.]", "").replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(slug.length(), MAX)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "organization" : cut;
    }
}
