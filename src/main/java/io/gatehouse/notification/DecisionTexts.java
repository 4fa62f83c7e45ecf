package io.gatehouse.notification;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.EntitlementWords;
import io.gatehouse.common.NamedText;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.FormPartWords;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells decisions as the applicant reads them. */
@Component
class DecisionTexts {

    private final MessageSource messages;
    private final Catalog catalog;
    private final EntitlementWords words;
    private final FormPartWords parts;

    DecisionTexts(MessageSource messages, Catalog catalog, EntitlementWords words, FormPartWords parts) {
        this.words = words;
        this.parts = parts;
        this.messages = messages;
        this.catalog = catalog;
    }

    /** The sentence of the code, then what the reviewer added; the latter alone when the code says nothing. */
    String reason(Reason reason, MailLanguage language) {
        var text = reason.text();
        if (text != null && reason.code() == ReasonCode.OTHER) {
            return text;
        }
        var sentence = message("registration.reason." + reason.code(), language);
        return text == null ? sentence : sentence + "\n" + text;
    }

    /** What a returned request asks the applicant to correct; null when that is left to them. */
    @Nullable
    String toCorrect(Collection<FormPart> asked, MailLanguage language) {
        return asked.isEmpty()
                ? null
                : NamedText.fill(
                        message("mail.correct", language), Map.of("parts", parts.of(asked, language.locale())));
    }

    /** What became of each, a line of text for each. */
    String lines(List<LineDetails> lines, MailLanguage language) {
        return lines.stream().map(line -> line(line, language)).collect(Collectors.joining("\n"));
    }

    String line(LineDetails line, MailLanguage language) {
        return NamedText.fill(
                        message("mail.line." + line.state(), language),
                        Map.of("label", label(line, language), "reason", reason(line, language)))
                .strip();
    }

    private String reason(LineDetails line, MailLanguage language) {
        @Nullable ReasonCode code = line.reason();
        return code == null ? "" : reason(new Reason(code, line.reasonText()), language);
    }

    private String label(LineDetails line, MailLanguage language) {
        var label = words.label(catalog.require(line.entitlement()), language.locale());
        var provider = line.provider();
        return provider == null ? label : label + ", " + provider.name().full();
    }

    private String message(String key, MailLanguage language) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, language.locale()));
    }
}
