package io.gatehouse.journal.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.journal.JournalRow;
import java.util.Objects;
import java.util.stream.Stream;

/** Names what a row is about as people know it, for instance "Request R-7K3M-92QX". */
final class About {

    private About() {}

    static String of(JournalRow row) {
        var type =
                I18NProvider.translate("journal.object." + row.entry().object().type());
        var details = row.entry().details();
        return Stream.of("reference", "username", "recipient", "organization", "name")
                .map(details::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> type + " " + name)
                .orElse(type);
    }
}
