package io.gatehouse.registration.ui.vouching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.HomePanel;
import io.gatehouse.common.ui.MenuCount;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.VouchService;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** How many people wait for the viewer's word: on the home page and in the menu. */
@SpringComponent
@Order(5)
class VouchPanel implements HomePanel, MenuCount {

    private final VouchService vouching;

    VouchPanel(VouchService vouching) {
        this.vouching = vouching;
    }

    @Override
    public Optional<Component> panel() {
        var waiting = vouching.waiting();
        return waiting == 0 ? Optional.empty() : Optional.of(panel(waiting));
    }

    private static Component panel(int waiting) {
        var text = new Paragraph(I18NProvider.translate("vouch.home.text"));
        text.addClassName("quiet");
        var link = new Anchor(VouchListView.PATH, I18NProvider.translate("vouch.home.link", waiting));
        return new Section(I18NProvider.translate("vouch.menu"), link, text);
    }

    @Override
    public String path() {
        return VouchListView.PATH;
    }

    @Override
    public int count() {
        return vouching.waiting();
    }
}
