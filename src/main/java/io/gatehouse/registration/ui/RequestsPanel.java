package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the home page of staff: how many requests wait for them, and the way there. */
@SpringComponent
@Order(1)
class RequestsPanel implements HomePanel {

    private final RegistrationService registrations;
    private final CurrentActor actor;

    RequestsPanel(RegistrationService registrations, CurrentActor actor) {
        this.registrations = registrations;
        this.actor = actor;
    }

    @Override
    public Optional<Component> panel() {
        if (!actor.get().staff()) {
            return Optional.empty();
        }
        var waiting = registrations.count(RegistrationFilter.queue());
        var text = Words.of("review.home.waiting", waiting);
        var line = new Paragraph();
        line.add(waiting == 0 ? new Text(text) : new Anchor("requests", text));
        return Optional.of(new Section(Words.of("review.home.title"), line));
    }
}
