package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a feature puts on the home page: a number that waits, a way in. Beans, in {@code @Order}. */
public interface HomePanel {

    /** The panel for who is signed in now, or nothing when it does not concern them. */
    Optional<Component> panel();
}
