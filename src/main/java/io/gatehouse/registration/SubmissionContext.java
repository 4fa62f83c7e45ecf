package io.gatehouse.registration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a registration came in.
 *
 * @param key the same for every repetition of one submission, which makes one registration
 * @param digest of what was sent with the key; null when the key itself stands for it
 * @param apiCaller name of the API token; null from the public form
 * @param address network address it came from
 * @param language the applicant was spoken to in
 * @param emailConfirmed the caller has made sure that the e-mail address is the applicant's
 */
public record SubmissionContext(
        String key,
        @Nullable String digest,
        @Nullable String apiCaller,
        @Nullable String address,
        Locale language,
        boolean emailConfirmed,
        List<Attestation> attestations) {

    public SubmissionContext {
        attestations = List.copyOf(attestations);
    }

    SubmissionContext confirmed() {
        return new SubmissionContext(key, digest, apiCaller, address, language, true, attestations);
    }

    SubmissionContext unconfirmed() {
        return new SubmissionContext(key, digest, apiCaller, address, language, false, attestations);
    }
}
