package io.gatehouse.firstrun.demo;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.PasswordChange;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the demo sign-ins their password as soon as the directory has their entries. */
@Component
@OnDemo
class DemoPasswords {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AccountService accounts;
    private final Directory directory;

    DemoPasswords(AccountService accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** Waits for provisioning, but not for ever: what is missing then is set at the next start. */
    void set() throws InterruptedException {
        var tries = PATIENCE.dividedBy(PAUSE);
        var waiting = withoutPassword();
        while (!waiting.isEmpty() && tries-- > 0) {
            waiting.forEach(this::set);
            Thread.sleep(PAUSE);
            waiting = withoutPassword();
        }
    }

    private List<AccountSnapshot> withoutPassword() {
        return DemoSignIn.ALL.stream()
                .flatMap(signIn -> accounts.findByUsername(signIn.username()).stream())
                .filter(account -> !account.activated())
                .toList();
    }

    private void set(AccountSnapshot account) {
        if (directory.setPassword(account.id(), DemoSignIn.PASSWORD.toCharArray()) instanceof PasswordChange.Changed) {
            accounts.markActivated(account.id());
        }
    }
}
