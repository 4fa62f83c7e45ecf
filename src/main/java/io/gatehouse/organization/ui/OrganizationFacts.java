package io.gatehouse.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.PacsDestination;
import org.jspecify.annotations.Nullable;

/** What is known of an organization and decides what its people can be granted. */
class OrganizationFacts extends Composite<Section> {

    private final OrganizationDetails organization;

    OrganizationFacts(OrganizationDetails organization) {
        this.organization = organization;
    }

    @Override
    protected Section initContent() {
        var phone = organization.phone();
        var facts = new Facts()
                .add(label("address"), organization.address().oneLine())
                .addIfKnown(label("phone"), phone == null ? null : phone.national())
                .add(label("shortName"), organization.shortName())
                .add(label("mailDomains"), listed(organization.mailDomains()))
                .add(label("directDomain"), known(organization.directDomain()))
                .add(label("pacs"), pacs(organization.pacs()))
                .add(label("emergencyCare"), yesNo(organization.emergencyCare()));
        return new Section(label("facts"), facts);
    }

    private String label(String name) {
        return getTranslation("organization.ui.fact." + name);
    }

    private String listed(java.util.Set<String> domains) {
        return domains.isEmpty()
                ? label("none")
                : String.join(", ", domains.stream().sorted().toList());
    }

    private String known(@Nullable String value) {
        return value == null ? label("none") : value;
    }

    private String yesNo(boolean yes) {
        return label(yes ? "yes" : "no");
    }

    private Component pacs(@Nullable PacsDestination pacs) {
        if (pacs == null) {
            return new Span(label("none"));
        }
        var state = pacs.active()
                ? new StateBadge(label("pacs.active"), Tone.GOOD)
                : new StateBadge(label("pacs.inactive"), Tone.ATTENTION);
        return new Div(new Div(pacs.aeTitle()), address(pacs), state);
    }

    /** A long name is broken after one of its dots. */
    private static Div address(PacsDestination pacs) {
        var address = new Div();
        for (var part : pacs.host().split("(?<=\\.)")) {
            address.getElement().appendChild(Element.createText(part), new Element("wbr"));
        }
        address.add(":" + pacs.port());
        return address;
    }
}
