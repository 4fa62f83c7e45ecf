package io.gatehouse.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hidden fields of public forms, which have no session: a form comes back with a token that we issued for it, neither too
 * soon nor too late. That a form was not sent from another site is checked by the filter chain (Sec-Fetch-Site, Origin).
 */
@Component
public class FormTokens {

    /** The name of the hidden field. */
    public static final String FIELD = "formToken";

    private static final String PURPOSE = "form/";

    private final SignedTokens tokens;
    private final FormSettings settings;
    private final Clock clock;

    FormTokens(SignedTokens tokens, FormSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param form name of the form, as {@code register} */
    public String issue(String form) {
        return tokens.sign(PURPOSE + form, clock.millis() + "/" + UUID.randomUUID(), null);
    }

    public FormTokenVerdict check(String form, @Nullable String token) {
        return token == null
                ? FormTokenVerdict.FORGED
                : tokens.verify(PURPOSE + form, token)
                        .map(payload -> Long.parseLong(payload, 0, payload.indexOf('/'), 10))
                        .map(Instant::ofEpochMilli)
                        .map(this::verdict)
                        .orElse(FormTokenVerdict.FORGED);
    }

    private FormTokenVerdict verdict(Instant issued) {
        var age = Duration.between(issued, clock.instant());
        if (age.compareTo(settings.maximumAge()) > 0) {
            return FormTokenVerdict.EXPIRED;
        }
        return age.compareTo(settings.minimumTime()) < 0 ? FormTokenVerdict.TOO_FAST : FormTokenVerdict.VALID;
    }
}
