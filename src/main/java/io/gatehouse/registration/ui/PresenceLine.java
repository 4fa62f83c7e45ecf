package io.gatehouse.registration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.desk.Look;
import io.gatehouse.registration.desk.Onlooker;
import io.gatehouse.registration.desk.PresenceService;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who else has the request open: a quiet line while they look, an amber one while they decide. Follows by itself. */
final class PresenceLine extends Div {

    private final transient PresenceService presences;
    private final RegistrationId registration;
    private transient @Nullable Look look;

    PresenceLine(PresenceService presences, RegistrationId registration) {
        this.presences = presences;
        this.registration = registration;
        addClassName("presence");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Tells the others that the viewer is deciding, or gave it up. */
    void deciding(boolean now) {
        if (look != null) {
            look.deciding(now);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        var ui = attachEvent.getUI();
        listen(ui);
        look = presences
                .look(registration, Look.Screen.of(others -> ui.access(() -> show(others)), () -> there(ui)))
                .orElse(null);
    }

    /** Only from the server to the browser: a screen that nobody touches still ends its session in time. */
    private static void listen(UI ui) {
        var push = ui.getPushConfiguration();
        if (!push.getPushMode().isEnabled()) {
            push.setTransport(Transport.WEBSOCKET_XHR);
            push.setPushMode(PushMode.AUTOMATIC);
        }
    }

    private static boolean there(UI ui) {
        var connection = ui.getInternals().getPushConnection();
        return ui.isAttached() && !ui.isClosing() && (connection == null || connection.isConnected());
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        if (look != null) {
            look.close();
            look = null;
        }
        super.onDetach(detachEvent);
    }

    private void show(List<Onlooker> others) {
        var deciding = others.stream().filter(Onlooker::deciding).toList();
        setVisible(!others.isEmpty());
        setClassName("deciding", !deciding.isEmpty());
        removeAll();
        if (!others.isEmpty()) {
            var icon = (deciding.isEmpty() ? VaadinIcon.EYE : VaadinIcon.HAND).create();
            icon.getElement().setAttribute("aria-hidden", "true");
            add(
                    icon,
                    new Span(words(
                            deciding.isEmpty() ? "looking" : "deciding", deciding.isEmpty() ? others : deciding)));
        }
    }

    private static String words(String what, List<Onlooker> people) {
        return Words.of(
                "review.presence." + what,
                people.stream().map(Onlooker::name).distinct().collect(Collectors.joining(", ")),
                people.size());
    }
}
