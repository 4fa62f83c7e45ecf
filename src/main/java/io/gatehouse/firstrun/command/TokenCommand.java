package io.gatehouse.firstrun.command;

import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.security.Actor;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.security.CurrentActor;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./gatehouse token}: makes an API token and prints it, once. */
@Component
class TokenCommand implements Command {

    private final ApiTokenService tokens;
    private final CurrentActor actor;
    private final MessageSource texts;

    TokenCommand(ApiTokenService tokens, CurrentActor actor, MessageSource texts) {
        this.tokens = tokens;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public void run(Options options, PrintStream out) {
        var name = options.required("name", "Name of the program that will use it");
        var scopes = scopes(options);
        try {
            var issued = actor.callAs(Actor.system("token command"), () -> tokens.issue(name, scopes));
            out.println(issued.token());
        } catch (InvalidValueException e) {
            throw new InvalidSettingException(texts.getMessage(e.code(), null, Locale.ENGLISH), e);
        }
    }

    private static Set<ApiScope> scopes(Options options) {
        options.required("scope", "Scope, intake or review");
        return options.all("scope").stream().map(TokenCommand::scope).collect(Collectors.toUnmodifiableSet());
    }

    private static ApiScope scope(String code) {
        try {
            return ApiScope.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("There is no scope '%s': use intake or review.".formatted(code), e);
        }
    }
}
