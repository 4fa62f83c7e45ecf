package io.gatehouse.registration.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The policy documents, {@code policies/<name>/<version>.html}. A version that somebody affirmed is never edited: a change
 * is a new version, and the last one is the one that is asked for.
 */
@Component
class PolicyDocuments {

    static final String REQUIRED = "required-policies";

    private static final Pattern PATH = Pattern.compile("policies/([a-z-]+)/([0-9-]+)\\.html$");
    private static final Pattern TITLE = Pattern.compile("<h1>(.*?)</h1>");

    private final List<PolicyDocument> documents;

    PolicyDocuments(ResourcePatternResolver files) throws IOException {
        documents = Stream.of(files.getResources("classpath*:policies/*/*.html"))
                .map(PolicyDocuments::read)
                .sorted(Comparator.comparing(PolicyDocument::version))
                .toList();
    }

    private static PolicyDocument read(Resource file) {
        try {
            var path = PATH.matcher(file.getURL().toString());
            var html = file.getContentAsString(StandardCharsets.UTF_8);
            var title = TITLE.matcher(html);
            if (!path.find() || !title.find()) {
                throw new IllegalStateException("A policy document has a name, a version and a title: " + file);
            }
            return new PolicyDocument(path.group(1), path.group(2), title.group(1), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<PolicyDocument> find(String name, String version) {
        return documents.stream()
                .filter(document ->
                        document.name().equals(name) && document.version().equals(version))
                .findFirst();
    }

    /** The Required Policies and Procedures as they hold now. */
    PolicyDocument required() {
        return documents.stream()
                .filter(document -> document.name().equals(REQUIRED))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("There are no required policies"));
    }
}
