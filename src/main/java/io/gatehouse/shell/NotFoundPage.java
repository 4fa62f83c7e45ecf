package io.gatehouse.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gatehouse.common.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page, or the viewer may not know that there is. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        removeAll();
        addClassName("page");
        add(EmptyState.nothingMatches(
                        getTranslation("shell.notFound.title"),
                        getTranslation("shell.notFound.text"),
                        new Anchor("", getTranslation("shell.toHome")))
                .asPage());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.notFound.title"));
    }
}
