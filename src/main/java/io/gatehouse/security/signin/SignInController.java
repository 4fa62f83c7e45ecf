package io.gatehouse.security.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page. */
@Controller
class SignInController {

    private static final Set<String> PROBLEMS = Set.of("wrong", "locked", "busy", "directory", "failed");

    private final SignInSettings settings;

    SignInController(SignInSettings settings) {
        this.settings = settings;
    }

    @GetMapping(SignInPage.PATH)
    String page(
            @RequestParam(name = SignInPage.PROBLEM, required = false) @Nullable String problem,
            @RequestParam(name = SignInPage.CONTINUE, required = false) @Nullable String target,
            Model model) {
        model.addAttribute("problem", problem != null && PROBLEMS.contains(problem) ? problem : null);
        model.addAttribute("target", SignInPage.ownPage(target).orElse(null));
        model.addAttribute("lockAfter", settings.lockAfter());
        model.addAttribute("lockMinutes", settings.lockFor().toMinutes());
        return "door/sign-in";
    }
}
