package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.reconciliation.adoption.CandidateFilter;
import io.gatehouse.reconciliation.adoption.CandidateService;
import io.gatehouse.reconciliation.adoption.Doubt;
import io.gatehouse.reconciliation.adoption.Outcome;
import java.util.Map;
import java.util.UUID;

/** What the people of a source are narrowed to, with how many there are of each kind. */
class PeopleFilters extends Div {

    private final Select<Outcome> outcome = new Select<>();
    private final Select<Doubt> doubt = new Select<>();
    private final Checkbox open = new Checkbox(AdoptionWords.text("filter.open"));
    private final SearchField search =
            new SearchField(AdoptionWords.text("filter.search"), AdoptionWords.text("filter.search.hint"));
    private final transient Runnable changed;

    PeopleFilters(CandidateService candidates, UUID run, CandidateFilter filter, Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        outcomes(candidates.byOutcome(run));
        doubts(candidates.byDoubt(run));
        search.setValue(filter.text());
        outcome.setValue(filter.outcome());
        doubt.setValue(filter.doubt());
        open.setValue(filter.open());
        search.addValueChangeListener(this::changed);
        outcome.addValueChangeListener(this::changed);
        doubt.addValueChangeListener(this::changed);
        open.addValueChangeListener(this::changed);
        add(search, outcome, doubt, open);
    }

    private void outcomes(Map<Outcome, Long> counts) {
        outcome.setAriaLabel(AdoptionWords.text("outcome"));
        outcome.setItems(Outcome.values());
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(AdoptionWords.text("outcome.any"));
        outcome.setItemLabelGenerator(one -> one == null
                ? AdoptionWords.text("outcome.any")
                : AdoptionWords.text("outcome.counted", AdoptionWords.outcome(one), counts.getOrDefault(one, 0L)));
    }

    private void doubts(Map<Doubt, Long> counts) {
        doubt.setAriaLabel(AdoptionWords.text("doubt"));
        doubt.setItems(Doubt.values());
        doubt.setEmptySelectionAllowed(true);
        doubt.setEmptySelectionCaption(AdoptionWords.text("doubt.any"));
        doubt.setItemLabelGenerator(one -> one == null
                ? AdoptionWords.text("doubt.any")
                : AdoptionWords.text("outcome.counted", AdoptionWords.doubt(one), counts.getOrDefault(one, 0L)));
        doubt.addClassName("doubt");
    }

    private void changed(ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            changed.run();
        }
    }

    CandidateFilter filter() {
        return new CandidateFilter(outcome.getValue(), doubt.getValue(), open.getValue(), search.getValue());
    }

    void clear() {
        search.clear();
        outcome.clear();
        doubt.clear();
        open.clear();
        changed.run();
    }
}
