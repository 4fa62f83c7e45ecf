package io.gatehouse.registration.ui.vouching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.VouchPage.Person;
import io.gatehouse.registration.VouchPage.Wish;
import java.util.Comparator;

/** Who asks for access, and for what. */
final class PersonSection extends Div {

    private final transient Catalog catalog;

    PersonSection(String name, String organization, Person person, Catalog catalog) {
        this.catalog = catalog;
        add(new Section(
                text("who"),
                new Facts()
                        .add(text("name"), name)
                        .add(text("jobTitle"), person.jobTitle())
                        .add(text("email"), new Anchor("mailto:" + person.email(), person.email()))
                        .add(text("phone"), person.phone())
                        .add(text("organization"), organization)
                        .add(text("site"), person.site())
                        .add(text("supervisor"), person.supervisor())
                        .add(text("asks"), wishes(person))));
    }

    private Component wishes(Person person) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        person.wishes().stream()
                .sorted(Comparator.comparing(Wish::kind)
                        .thenComparing(
                                wish -> catalog.require(wish.entitlement()).position()))
                .map(this::wish)
                .distinct()
                .forEach(wish -> list.add(new ListItem(wish)));
        return list;
    }

    private String wish(Wish wish) {
        var provider = wish.provider();
        return switch (wish.kind()) {
            case SERVICE, ROLE -> catalog.require(wish.entitlement()).label();
            case ALERT_DELEGATION, RESULTS_DELEGATION ->
                provider == null
                        ? text("wish.forOrganization")
                        : I18NProvider.translate("vouch.person.wish." + wish.kind(), provider);
        };
    }

    private static String text(String name) {
        return I18NProvider.translate("vouch.person." + name);
    }
}
