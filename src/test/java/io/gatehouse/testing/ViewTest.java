package io.gatehouse.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.Role;
import io.gatehouse.security.SignedInPerson;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test of screens without a browser, on the whole application, as somebody with a real account. */
@IntegrationTest
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    private AccountFixture accounts;

    /** Who opens the first screen: a support lead unless a test says otherwise. */
    protected Actor viewer(AccountFixture fixture) {
        return fixture.lead();
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        signIn(viewer(accounts));
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Actor actor) {
        var person =
                new SignedInPerson(Objects.requireNonNull(actor.accountId()).value(), actor.name());
        var authorities = actor.assignments().stream()
                .map(assignment -> assignment.role())
                .map(Role::name)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(person, null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
