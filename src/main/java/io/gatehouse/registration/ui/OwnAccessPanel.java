package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.ChangeService;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the home page of everybody with an account: the way to change or renew what they have. */
@SpringComponent
@Order(90)
class OwnAccessPanel implements HomePanel {

    private final ChangeService changes;

    OwnAccessPanel(ChangeService changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Component> panel() {
        return changes.ownPath().map(OwnAccessPanel::panel);
    }

    private static Component panel(String path) {
        var link = new Anchor(path, Words.of("review.mine.link"));
        link.setRouterIgnore(true);
        var text = new Paragraph(Words.of("review.mine.text"));
        text.addClassName("quiet");
        return new Section(Words.of("review.mine.title"), text, link);
    }
}
