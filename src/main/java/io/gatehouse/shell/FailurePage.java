package io.gatehouse.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gatehouse.common.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;

/** A page could not be built. It shows the id under which the log has the reason, and nothing of the reason. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        removeAll();
        addClassName("page");
        var id = FailureLog.write(error.getException());
        add(EmptyState.broken(
                        getTranslation("shell.failure.title"),
                        getTranslation("shell.failure.text", id),
                        new Anchor("", getTranslation("shell.toHome")))
                .asPage());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.failure.title"));
    }
}
