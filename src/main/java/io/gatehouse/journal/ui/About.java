package io.gatehouse.journal.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names what rows are about as people know it, for instance "Request R-7K3M-92QX" or "Account mlee". */
@SpringComponent
@UIScope
class About {

    private final transient List<ObjectNames> known;
    private final transient Map<JournalObject, String> found = new HashMap<>();

    About(List<ObjectNames> known) {
        this.known = List.copyOf(known);
    }

    /** Looks up at once what the rows of a page do not say themselves. */
    List<JournalRow> lookedUp(List<JournalRow> rows) {
        found.clear();
        var unsaid = rows.stream()
                .filter(row -> told(row) == null)
                .map(row -> row.entry().object())
                .collect(Collectors.toUnmodifiableSet());
        known.forEach(kind -> lookUp(kind, unsaid));
        return rows;
    }

    private void lookUp(ObjectNames kind, Set<JournalObject> objects) {
        var ids = objects.stream()
                .filter(object -> object.type().equals(kind.type()))
                .map(JournalObject::id)
                .toList();
        if (!ids.isEmpty()) {
            kind.of(ids).forEach((id, name) -> found.put(new JournalObject(kind.type(), id), name));
        }
    }

    String of(JournalRow row) {
        var object = row.entry().object();
        var type = I18NProvider.translate("journal.object." + object.type());
        var name = Objects.requireNonNullElse(told(row), found.getOrDefault(object, ""));
        return name.isEmpty() ? type : type + " " + name;
    }

    private static @Nullable String told(JournalRow row) {
        var details = row.entry().details();
        return Stream.of("reference", "username", "recipient", "organization", "name")
                .map(details::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
