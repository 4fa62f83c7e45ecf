package io.gatehouse.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;

/** Who is signed in, in which role, and the way out. */
class UserMenu extends Composite<MenuBar> {

    UserMenu(AuthenticationContext authentication) {
        var name = authentication.getPrincipalName().orElse("");
        var who = new Div(new Span(name), new Span(roles(authentication)));
        who.addClassName("who");
        var avatar = new Avatar(name);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var label = new Div(avatar, who);
        label.addClassName("user");

        var menu = getContent();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("user-menu");
        menu.addItem(label).getSubMenu().addItem(getTranslation("shell.signOut"), click -> authentication.logout());
    }

    private String roles(AuthenticationContext authentication) {
        return authentication.getGrantedRoles().stream()
                .sorted()
                .map(role -> getTranslation("shell.role." + role))
                .collect(Collectors.joining(", "));
    }
}
