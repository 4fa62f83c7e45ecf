package io.gatehouse.activation;

import io.gatehouse.security.TokenPurpose;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.activation.*}
 *
 * @param activationLink how long a link to a new account is good
 * @param resetLink how long a link for another password is good
 * @param answerTime asking for a link takes this long, whoever asks for whom
 */
@ConfigurationProperties("gatehouse.activation")
record ActivationSettings(
        @DefaultValue("72h") Duration activationLink,
        @DefaultValue("72h") Duration resetLink,
        @DefaultValue("400ms") Duration answerTime) {

    Duration validity(TokenPurpose purpose) {
        return switch (purpose) {
            case ACTIVATION -> activationLink;
            case PASSWORD_RESET -> resetLink;
        };
    }
}
