package io.gatehouse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.gatehouse.common.ui.Notifications;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What somebody sees when a click failed: the page stays, a notice says what happened and gives an id. */
@Component
class ScreenFailures implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(ScreenFailures::tell));
    }

    private static void tell(ErrorEvent error) {
        var denied = error.getThrowable() instanceof AccessDeniedException;
        var id = denied ? "" : FailureLog.write(error.getThrowable());
        if (UI.getCurrent() == null) {
            return;
        }
        if (denied) {
            Notifications.failure(I18NProvider.translate("shell.denied.click"));
        } else {
            Notifications.failure(I18NProvider.translate("shell.failure.click"), id);
        }
    }
}
