package io.gatehouse.journal.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.journal.JournalActor;

/** Names those who acted, as people say it. */
final class Actors {

    private Actors() {}

    static String name(JournalActor actor) {
        return I18NProvider.translate("journal.actor." + actor.kind(), actor.displayName());
    }
}
