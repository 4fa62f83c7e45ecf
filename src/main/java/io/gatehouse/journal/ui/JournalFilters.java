package io.gatehouse.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.journal.JournalFilter;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalSentences;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the journal is narrowed by. A value in the address that cannot be meant is passed over. */
class JournalFilters extends Div {

    private final transient Consumer<JournalFilter> changed;
    private final UrlState address = new UrlState(JournalNavigation.PAGE);
    private final SearchField search =
            new SearchField(getTranslation("journal.ui.search"), getTranslation("journal.ui.search.hint"));
    private final TextField actor = new TextField();
    private final ComboBox<String> act = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Button objectChip = new Button(VaadinIcon.CLOSE_SMALL.create());
    private transient @Nullable JournalObject object;

    JournalFilters(List<String> acts, JournalSentences sentences, Consumer<JournalFilter> changed) {
        this.changed = changed;
        addClassNames("filters", "journal-filters");
        search.addValueChangeListener(change -> tell(change.isFromClient()));
        actor();
        act.setPlaceholder(getTranslation("journal.ui.act"));
        act.setAriaLabel(getTranslation("journal.ui.act"));
        act.setItems(acts);
        act.setItemLabelGenerator(sentences::inWords);
        act.setClearButtonVisible(true);
        act.addValueChangeListener(change -> tell(change.isFromClient()));
        days(from, "journal.ui.from");
        days(until, "journal.ui.until");
        objectChip.setIconAfterText(true);
        objectChip.addClickListener(click -> anyObject());
        add(search, actor, act, from, until, objectChip);
    }

    private void actor() {
        actor.setPlaceholder(getTranslation("journal.ui.actor"));
        actor.setAriaLabel(getTranslation("journal.ui.actor"));
        actor.setClearButtonVisible(true);
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        actor.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private void days(DatePicker picker, String label) {
        picker.setPlaceholder(getTranslation(label));
        picker.setAriaLabel(getTranslation(label));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    void read(QueryParameters parameters) {
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        actor.setValue(parameters.getSingleParameter("actor").orElse(""));
        act.setValue(parameters
                .getSingleParameter("act")
                .filter(act.getListDataView()::contains)
                .orElse(null));
        from.setValue(parameters.getSingleParameter("from").map(Days::parsed).orElse(null));
        until.setValue(parameters.getSingleParameter("until").map(Days::parsed).orElse(null));
        object = parameters
                .getSingleParameter("about")
                .filter(text -> text.contains(":"))
                .map(text -> text.split(":", 2))
                .map(parts -> new JournalObject(parts[0], parts[1]))
                .orElse(null);
        showChip();
    }

    JournalFilter filter() {
        return new JournalFilter(
                search.getValue(),
                actor.getValue(),
                Objects.requireNonNullElse(act.getValue(), ""),
                object,
                null,
                Days.begin(from.getValue()),
                Days.end(until.getValue()));
    }

    void clear() {
        search.clear();
        actor.clear();
        act.clear();
        from.clear();
        until.clear();
        anyObject();
    }

    private void anyObject() {
        object = null;
        showChip();
        tell(true);
    }

    private void showChip() {
        objectChip.setVisible(object != null);
        if (object != null) {
            var name = getTranslation("journal.object." + object.type());
            objectChip.setText(getTranslation("journal.ui.about", name));
            objectChip.setAriaLabel(getTranslation("journal.ui.about.clear", name));
        }
    }

    private void tell(boolean byViewer) {
        if (byViewer) {
            address.replace(Map.of(
                    "q", search.getValue(),
                    "actor", actor.getValue(),
                    "act", Objects.requireNonNullElse(act.getValue(), ""),
                    "from", Objects.toString(from.getValue(), ""),
                    "until", Objects.toString(until.getValue(), ""),
                    "about", object == null ? "" : JournalNavigation.text(object)));
            changed.accept(filter());
        }
    }
}
