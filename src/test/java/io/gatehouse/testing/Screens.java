package io.gatehouse.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The addresses of all screens, as routes and mappings say them. Who adds one has it looked at in {@code endtoend/ScreensTests} and adds it
 * here; both is checked.
 */
public final class Screens {

    private static final Set<String> OUTSIDE = Set.of(
            "/login",
            "/register",
            "/register/change",
            "/register/change/sent",
            "/register/draft",
            "/register/sent",
            "/confirm",
            "/status",
            "/status/copy",
            "/status/correct",
            "/policies/{name}/{version}",
            "/activate",
            "/activate/done",
            "/reset",
            "/reset/done",
            "/reset/request",
            "/reset/request/sent",
            "/unsubscribe");

    private static final Set<String> INSIDE = Set.of(
            "/",
            "/requests/:request?",
            "/accounts",
            "/accounts/:parameter",
            "/my-organization",
            "/vouch",
            "/vouch/:request",
            "/organizations",
            "/organizations/:parameter",
            "/services-and-roles",
            "/provisioning",
            "/reconciliation",
            "/reconciliation/findings",
            "/reconciliation/findings/:parameter",
            "/reconciliation/known",
            "/adoption",
            "/adoption/:run",
            "/adoption/:run/people/:candidate",
            "/mail",
            "/mail/:parameter",
            "/mail-texts",
            "/mail-texts/:template/:language",
            "/my-mail",
            "/journal",
            "/api-tokens");

    private Screens() {}

    public static Set<String> all() {
        var all = new TreeSet<>(OUTSIDE);
        all.addAll(INSIDE);
        return all;
    }

    /** Those that none of the paths leads to. */
    public static Set<String> without(Set<String> paths) {
        var left = new TreeSet<String>();
        for (var screen : all()) {
            var pattern =
                    Pattern.compile(screen.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+|\\{\\w+}", "[^/]+"));
            if (paths.stream().noneMatch(path -> pattern.matcher(path).matches())) {
                left.add(screen);
            }
        }
        return left;
    }
}
