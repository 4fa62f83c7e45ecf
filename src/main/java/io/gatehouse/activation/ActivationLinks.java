package io.gatehouse.activation;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.AllowSystem;
import io.gatehouse.security.OneTimeTokens;
import io.gatehouse.security.TokenPurpose;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes the links at the moment a mail is sent: nobody but the addressee ever sees one. Each ends the one before it. */
@Service
@AllowSystem
public class ActivationLinks {

    private final OneTimeTokens tokens;
    private final ActivationSettings settings;
    private final PublicUrl publicUrl;

    ActivationLinks(OneTimeTokens tokens, ActivationSettings settings, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** For choosing the first password of a new account. */
    public URI issueActivationLink(AccountId account) {
        return issueActivationLink(account, UUID.randomUUID());
    }

    /** @param occasion the mail it is for; for the same mail it is the same link */
    public URI issueActivationLink(AccountId account, UUID occasion) {
        return issue(TokenPurpose.ACTIVATION, "/activate", account, occasion);
    }

    /** For choosing another password. */
    public URI issueResetLink(AccountId account) {
        return issueResetLink(account, UUID.randomUUID());
    }

    /** @param occasion the mail it is for; for the same mail it is the same link */
    public URI issueResetLink(AccountId account, UUID occasion) {
        return issue(TokenPurpose.PASSWORD_RESET, "/reset", account, occasion);
    }

    /** How long such a link is good, for the mail to say. */
    public Duration validity(TokenPurpose purpose) {
        return settings.validity(purpose);
    }

    private URI issue(TokenPurpose purpose, String path, AccountId account, UUID occasion) {
        var token = tokens.issueFor(occasion, purpose, account.value(), settings.validity(purpose));
        return publicUrl.link(path + "?token=" + token);
    }
}
