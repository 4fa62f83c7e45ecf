package io.gatehouse.registration;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names parts of the form in words, in the order of the form. */
@Component
public class FormPartWords {

    private final MessageSource texts;

    FormPartWords(MessageSource texts) {
        this.texts = texts;
    }

    public String of(Collection<FormPart> parts, Locale language) {
        return parts.stream()
                .sorted()
                .map(part -> texts.getMessage("registration.part." + part, null, language))
                .collect(Collectors.joining(", "));
    }
}
