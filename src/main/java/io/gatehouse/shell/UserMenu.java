package io.gatehouse.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.gatehouse.security.Actor;
import io.gatehouse.security.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who is signed in, in which role, and the way out. */
class UserMenu extends Div {

    UserMenu(Actor actor, AuthenticationContext authentication) {
        addClassName("user");
        var avatar = new Avatar(actor.displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var who = new Div(new Span(actor.displayName()), new Span(roles(actor)));
        who.addClassName("who");
        add(avatar, who, signOut(authentication));
    }

    private Button signOut(AuthenticationContext authentication) {
        var button = new Button(VaadinIcon.SIGN_OUT.create(), click -> authentication.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("shell.signOut"));
        button.setTooltipText(getTranslation("shell.signOut"));
        return button;
    }

    private String roles(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(actor::has)
                .map(role -> getTranslation("shell.role." + role))
                .collect(Collectors.joining(", "));
    }
}
