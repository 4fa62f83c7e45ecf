package io.gatehouse.registration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which organization the applicant meant: the likeliest ones with their addresses, and a search over all of them. */
final class OrganizationChoice extends Div {

    private static final int SHOWN = 3;
    private static final int PERCENT = 100;

    private final RadioButtonGroup<OrganizationMatch> likely = new RadioButtonGroup<>();
    private final ComboBox<OrganizationDetails> others = new ComboBox<>();
    private final List<OrganizationMatch> shown = new ArrayList<>();
    private final DeskCase request;

    OrganizationChoice(DeskCase request, Desk desk) {
        this.request = request;
        addClassName("organization-choice");
        desk.reviews().candidates(request.registration()).stream().limit(SHOWN).forEach(shown::add);
        var chosen = request.review().organization();
        if (chosen != null) {
            include(chosen);
        }
        likely.setLabel(Words.of("review.account.organization"));
        likely.setRenderer(new ComponentRenderer<>(OrganizationChoice::described));
        likely.setItems(shown);
        likely.setValue(matchOf(chosen));
        likely.addValueChangeListener(change -> choose(change.getValue()));
        others.setPlaceholder(Words.of("review.account.otherOrganization"));
        others.setAriaLabel(Words.of("review.account.otherOrganization"));
        others.setItemLabelGenerator(OrganizationDetails::legalName);
        others.setRenderer(new ComponentRenderer<>(OrganizationChoice::described));
        others.setItems(
                query -> desk
                        .organizations()
                        .list(filter(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                        .stream());
        others.addValueChangeListener(change -> takeOther(change.getValue()));
        add(likely, others);
        likely.setVisible(!shown.isEmpty());
    }

    private static OrganizationFilter filter(String text) {
        return new OrganizationFilter(text, true);
    }

    private void choose(@Nullable OrganizationMatch match) {
        if (match != null) {
            request.change(
                    decision -> decision.withOrganization(match.organization().id()));
        }
    }

    private void takeOther(@Nullable OrganizationDetails organization) {
        if (organization != null) {
            include(organization);
            likely.setItems(shown);
            likely.setVisible(true);
            likely.setValue(matchOf(organization));
            others.clear();
        }
    }

    private void include(OrganizationDetails organization) {
        if (matchOf(organization) == null) {
            shown.add(new OrganizationMatch(organization, 0));
        }
    }

    private @Nullable OrganizationMatch matchOf(@Nullable OrganizationDetails organization) {
        return shown.stream()
                .filter(match ->
                        organization != null && match.organization().id().equals(organization.id()))
                .findFirst()
                .orElse(null);
    }

    private static Div described(OrganizationMatch match) {
        var block = described(match.organization());
        if (match.score() > 0) {
            var score = new Span(Words.of("review.account.score", Math.round(match.score() * PERCENT)));
            score.addClassName("quiet");
            block.add(score);
        }
        return block;
    }

    private static Div described(OrganizationDetails organization) {
        var name = new Span(organization.legalName());
        name.addClassName("name");
        var address = new Span(organization.address().oneLine());
        address.addClassName("quiet");
        var block = new Div(name, address);
        block.addClassName("organization");
        if (!organization.participating()) {
            block.add(new StateBadge(Words.of("review.account.left"), Tone.STOP));
        }
        return block;
    }
}
