package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a feature has to say on every page of the back office while it lasts. Beans, in {@code @Order}. */
public interface ShellNotice {

    /** The notice for who is signed in now, or nothing. Asked at each navigation. */
    Optional<Component> notice();
}
