package io.gatehouse.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gatehouse.common.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;

/** The viewer's roles do not open this page; it says whom to ask. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedPage extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        removeAll();
        addClassName("page");
        add(EmptyState.noRight(
                        getTranslation("shell.denied.title"),
                        getTranslation("shell.denied.text"),
                        new Anchor("", getTranslation("shell.toHome")))
                .asPage());
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.denied.title"));
    }
}
