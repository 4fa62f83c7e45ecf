package io.gatehouse.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Every module brings one file of texts in {@code messages/}, and one with the ending {@code _es} when people outside read
 * some of them; this finds them all. A text that takes arguments is a
 * {@link java.text.MessageFormat} and doubles its apostrophes, one without is shown as it is written.
 */
@Configuration(proxyBeanMethods = false)
class MessageFiles {

    private static final Pattern ENDING = Pattern.compile("(_[a-z]{2})?\\.properties$");

    @Bean
    MessageSource messageSource(ResourcePatternResolver files) throws IOException {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(Stream.of(files.getResources("classpath*:messages/*.properties"))
                .map(MessageFiles::baseName)
                .sorted()
                .distinct()
                .toArray(String[]::new));
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static String baseName(Resource file) {
        return "messages/"
                + ENDING.matcher(Objects.requireNonNull(file.getFilename())).replaceFirst("");
    }
}
