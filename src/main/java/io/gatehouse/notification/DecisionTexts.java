package io.gatehouse.notification;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.NamedText;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import java.util.List;
import java.util.Locale;
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

    DecisionTexts(MessageSource messages, Catalog catalog) {
        this.messages = messages;
        this.catalog = catalog;
    }

    /** The sentence of the code, then what the reviewer added; the latter alone when the code says nothing. */
    String reason(Reason reason) {
        var text = reason.text();
        if (text != null && reason.code() == ReasonCode.OTHER) {
            return text;
        }
        var sentence = message("registration.reason." + reason.code());
        return text == null ? sentence : sentence + "\n" + text;
    }

    /** What became of each, a line of text for each. */
    String lines(List<LineDetails> lines) {
        return lines.stream().map(line -> line(line, label(line))).collect(Collectors.joining("\n"));
    }

    String line(LineDetails line, String label) {
        return NamedText.fill(message("mail.line." + line.state()), Map.of("label", label, "reason", reason(line)))
                .strip();
    }

    private String reason(LineDetails line) {
        @Nullable ReasonCode code = line.reason();
        return code == null ? "" : reason(new Reason(code, line.reasonText()));
    }

    private String label(LineDetails line) {
        var label = catalog.require(line.entitlement()).label();
        var provider = line.provider();
        return provider == null ? label : label + ", " + provider.name().full();
    }

    private String message(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, Locale.US));
    }
}
