package io.gatehouse.activation;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.PasswordChange;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.OneTimeTokens;
import io.gatehouse.security.TokenPurpose;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets people choose their password by a mailed link. The link is claimed, the directory asked outside any transaction,
 * and only then is the link used up; when the directory fails it stays good.
 */
@Service
@AllowAnyone("Whoever holds the mailed link may choose the password, and nobody else may.")
public class ActivationService {

    private final OneTimeTokens tokens;
    private final LinkedAccounts accounts;
    private final PasswordRules rules;
    private final Directory directory;
    private final ChosenPasswords chosen;

    ActivationService(
            OneTimeTokens tokens,
            LinkedAccounts accounts,
            PasswordRules rules,
            Directory directory,
            ChosenPasswords chosen) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.rules = rules;
        this.directory = directory;
        this.chosen = chosen;
    }

    /** What the link opens, without using it up; empty when it opens nothing any more. */
    public Optional<ActivationPage> open(TokenPurpose purpose, String token) {
        return tokens.peek(purpose, token)
                .flatMap(accounts::active)
                .map(account ->
                        new ActivationPage(account.username(), account.name().full()));
    }

    /**
     * Makes this the password. The characters are wiped whatever the outcome.
     *
     * @param address network address of the person, for the journal
     */
    public PasswordOutcome choose(TokenPurpose purpose, String token, char[] password, @Nullable String address) {
        var normalized = normalized(password);
        try {
            var account = tokens.peek(purpose, token).flatMap(accounts::active).orElse(null);
            if (account == null) {
                return new PasswordOutcome.LinkNoLongerValid();
            }
            var problems = rules.problems(new String(normalized), PersonalWords.of(account));
            return problems.isEmpty()
                    ? redeem(new Redemption(purpose, token, address), account, normalized)
                    : new PasswordOutcome.PasswordRefused(problems);
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(normalized, '\0');
        }
    }

    /** The same key strokes give the same password on every keyboard (NFC, Unicode annex 15). */
    private static char[] normalized(char[] password) {
        return Normalizer.normalize(new String(password), Normalizer.Form.NFC).toCharArray();
    }

    private PasswordOutcome redeem(Redemption redemption, AccountSnapshot account, char[] password) {
        if (tokens.claim(redemption.purpose(), redemption.token()).isEmpty()) {
            return new PasswordOutcome.LinkNoLongerValid();
        }
        var outcome = outcome(set(account.id(), password), account);
        if (outcome instanceof PasswordOutcome.Chosen) {
            chosen.record(redemption, account);
        } else {
            tokens.release(redemption.purpose(), redemption.token());
        }
        return outcome;
    }

    private PasswordChange set(AccountId account, char[] password) {
        return directory.setPassword(account, password);
    }

    private static PasswordOutcome outcome(PasswordChange change, AccountSnapshot account) {
        return switch (change) {
            case PasswordChange.Changed() -> new PasswordOutcome.Chosen(account.username());
            case PasswordChange.Refused refused ->
                new PasswordOutcome.PasswordRefused(Set.of(PasswordProblem.REFUSED_BY_DIRECTORY));
            case PasswordChange.NoEntry() -> new PasswordOutcome.DirectoryUnavailable();
            case PasswordChange.Unavailable unavailable -> new PasswordOutcome.DirectoryUnavailable();
        };
    }
}
