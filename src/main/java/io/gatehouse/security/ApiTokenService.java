package io.gatehouse.security;

import io.gatehouse.common.InvalidValueException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which programs use the JSON API: issued and revoked by support leads, kept as hashes. */
@Service
@AllowLead
@Transactional
public class ApiTokenService {

    /** Makes a token recognizable for programs that look for leaked secrets. */
    private static final String PREFIX = "gatehouse_";

    private static final int NAME_LIMIT = 64;

    private final ApiTokens tokens;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokenService(ApiTokens tokens, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new token, whose text is known only now.
     *
     * @throws InvalidValueException {@code value.tokenName.invalid}, {@code value.tokenName.taken} or
     *     {@code value.tokenScopes.missing}
     */
    public IssuedToken issue(String name, Set<ApiScope> scopes) {
        var checkedName = checked(name);
        if (scopes.isEmpty()) {
            throw new InvalidValueException("value.tokenScopes.missing");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var dates = new ApiTokenRow.TokenDates(now, null, null);
        var row = new ApiTokenRow(UUID.randomUUID(), checkedName, scopes, dates, actorName(), null);
        var token = PREFIX + Secret.random();
        tokens.add(row, token);
        events.publishEvent(new SecurityEvent.ApiTokenIssued(row.id(), row.name(), row.scopes()));
        return new IssuedToken(row, token);
    }

    private String checked(String name) {
        var stripped = name.strip();
        boolean readable = stripped.codePoints().noneMatch(Character::isISOControl);
        if (stripped.isEmpty() || stripped.length() > NAME_LIMIT || !readable) {
            throw new InvalidValueException("value.tokenName.invalid");
        }
        if (tokens.nameInUse(stripped)) {
            throw new InvalidValueException("value.tokenName.taken");
        }
        return stripped;
    }

    /** Valid tokens first, newest first. */
    @Transactional(readOnly = true)
    public List<ApiTokenRow> list() {
        return tokens.all();
    }

    /** Ends a token at once; does nothing when it has ended already. */
    public void revoke(UUID id) {
        tokens.revoke(id, clock.instant(), actorName())
                .ifPresent(row -> events.publishEvent(new SecurityEvent.ApiTokenRevoked(row.id(), row.name())));
    }

    /** The program that shows this token, or empty when the token is unknown or revoked. */
    @AllowAnyone("the door itself")
    public Optional<ApiCaller> authenticate(String token, @Nullable String address) {
        var found = tokens.valid(token);
        found.ifPresent(row -> tokens.noteUse(row.id(), clock.instant()));
        return found.map(row -> new ApiCaller(row.id(), row.name(), row.scopes(), address));
    }

    private String actorName() {
        return currentActor.get().displayName();
    }
}
