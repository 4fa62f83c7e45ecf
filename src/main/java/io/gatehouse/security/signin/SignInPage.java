package io.gatehouse.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people sign in and where they come from there. The page is plain HTML and begins no session. */
@Component
public class SignInPage {

    public static final String PATH = "/login";

    /** The parameter with the page that was asked for before the sign-in. */
    public static final String CONTINUE = "to";

    static final String PROBLEM = "problem";

    private final SignInProvider provider;
    private final SignedInSessions sessions;

    SignInPage(SignInProvider provider, SignedInSessions sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    /** Without a parent that would try, and count, a failed attempt again. */
    public AuthenticationManager authentication() {
        return new ProviderManager(provider);
    }

    public void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        sessions.remember(request.getSession(), authentication);
        response.sendRedirect(ownPage(request.getParameter(CONTINUE)).orElse("/"));
    }

    public void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var page = UriComponentsBuilder.fromPath(PATH).queryParam(PROBLEM, problem(reason));
        ownPage(request.getParameter(CONTINUE)).ifPresent(target -> page.queryParam(CONTINUE, "{target}"));
        response.sendRedirect(page.encode()
                .buildAndExpand(String.valueOf(request.getParameter(CONTINUE)))
                .toUriString());
    }

    /** The same for whatever is wrong with username, password or account: it must not tell who has one. */
    private static String problem(AuthenticationException reason) {
        if (reason instanceof SignInRefusedException refused) {
            return switch (refused.why()) {
                case EMPTY_PASSWORD, WRONG_CREDENTIALS, NO_ACTIVE_ACCOUNT, NO_ROLE -> "wrong";
                case LOCKED -> "locked";
                case TOO_MANY_FROM_ADDRESS -> "busy";
                case DIRECTORY_UNREACHABLE -> "directory";
            };
        }
        return "failed";
    }

    /** Only a path of ours: {@code //host} and {@code /\host} would lead elsewhere. */
    static Optional<String> ownPage(@Nullable String target) {
        return Optional.ofNullable(target)
                .filter(path -> path.startsWith("/")
                        && !path.startsWith("//")
                        && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\'));
    }
}
