package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.OrganizationValue;
import java.util.List;

/** What the source calls organizations, and which of ours each is. */
class OrganizationsPart extends Div {

    private final transient AdoptionSourceService source;
    private final transient OrganizationService organizations;
    private final transient AdoptionRun run;

    OrganizationsPart(AdoptionSourceService source, OrganizationService organizations, AdoptionRun run) {
        this.source = source;
        this.organizations = organizations;
        this.run = run;
        addClassName("fill");
        var grid = new LazyGrid<OrganizationValue>(AdoptionWords.text("step.ORGANIZATIONS"));
        grid.addComponentColumn(value -> AdoptionWords.wrapped(value.readable()))
                .setHeader(AdoptionWords.text("organization.there"))
                .setFlexGrow(2);
        grid.addNumberColumn(AdoptionWords.text("people"), OrganizationValue::people);
        grid.addComponentColumn(this::choice)
                .setHeader(AdoptionWords.text("organization.ours"))
                .setFlexGrow(3);
        grid.addColumn(OrganizationsPart::how)
                .setHeader(AdoptionWords.text("organization.how"))
                .setFlexGrow(1);
        grid.onPhone(value -> {
            var block = new Div(
                    new Span(AdoptionWords.text("organization.block", value.readable(), value.people())),
                    choice(value));
            block.addClassName("row-block");
            return block;
        });
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<OrganizationValue> read(int offset, int limit) {
                return source.organizations(run.id(), offset, limit);
            }

            @Override
            public int count() {
                return source.countOrganizations(run.id());
            }
        });
        add(new Paragraph(AdoptionWords.text("organizations.line")), grid);
    }

    private Component choice(OrganizationValue value) {
        var choice = OrganizationChoice.of(organizations, "");
        choice.setAriaLabel(AdoptionWords.text("organization.ours"));
        choice.setPlaceholder(AdoptionWords.text("organization.none"));
        choice.setWidthFull();
        var ours = value.organization();
        if (ours != null) {
            organizations.find(ours).ifPresent(choice::setValue);
        }
        choice.setEnabled(run.state() == AdoptionRun.State.REVIEW || run.state() == AdoptionRun.State.MAPPING);
        choice.addValueChangeListener(change -> {
            try {
                var chosen = change.getValue();
                source.meansOrganization(run.id(), value.value(), chosen == null ? null : chosen.id());
                Notifications.success(AdoptionWords.text("kept"));
            } catch (AdoptionRefusedException e) {
                Notifications.failure(getTranslation(e.code()));
            }
        });
        return choice;
    }

    private static String how(OrganizationValue value) {
        if (value.confirmed()) {
            return AdoptionWords.text("organization.confirmed");
        }
        return value.organization() == null
                ? AdoptionWords.text("organization.unknown")
                : AdoptionWords.text("organization.alike", Math.round(100 * value.score()));
    }
}
