package io.gatehouse.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenRow;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApiTokensViewTests extends ViewTest {

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private AccountFixture fixture;

    private Actor lead = Actor.system("test");

    @Override
    protected Actor viewer(AccountFixture accounts) {
        lead = accounts.lead();
        return lead;
    }

    private ApiTokenRow stored(String name) {
        return fixture.as(lead, tokens::list).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsATokenOnceAndKeepsItsUse() {
        var name = "Web site " + System.nanoTime();
        navigate(ApiTokensView.class);
        test($(Button.class).withText("Issue a token").single()).click();

        test($(TextField.class).withCaption("Name").single()).setValue(name);
        $scopes().setValue(Set.of(ApiScope.INTAKE));
        test($(Button.class).withText("Issue the token").single()).click();

        var shown = $(TextField.class).withCaption("Token").single().getValue();
        assertThat(tokens.authenticate(shown, null))
                .hasValueSatisfying(caller -> assertThat(caller.name()).isEqualTo(name));
        assertThat(stored(name).dates().lastUsed()).isNotNull();
    }

    @Test
    void saysWhichFieldIsMissing() {
        navigate(ApiTokensView.class);
        test($(Button.class).withText("Issue a token").single()).click();

        test($(Button.class).withText("Issue the token").single()).click();

        assertThat($(TextField.class).withCaption("Name").single().isInvalid()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ApiScope> $scopes() {
        return $(CheckboxGroup.class).single();
    }
}
