package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.Review;

/** The account that will be opened: organization, username, access level. */
final class AccountSection extends Div {

    private final UsernameInput username;

    AccountSection(DeskCase request, Desk desk) {
        username = new UsernameInput(request);
        var fields = new Div(username, accessLevel(request, desk));
        fields.addClassName("fields");
        add(new Section(Words.of("review.account.title"), new OrganizationChoice(request, desk), fields));
    }

    private static Select<Entitlement> accessLevel(DeskCase request, Desk desk) {
        var select = new Select<Entitlement>();
        select.setLabel(Words.of("review.account.accessLevel"));
        select.setItems(desk.catalog().accessLevels());
        select.setItemLabelGenerator(Entitlement::label);
        desk.catalog().find(request.review().decision().accessLevel()).ifPresent(select::setValue);
        select.setHelperText(sentence(select));
        select.addValueChangeListener(change -> {
            select.setHelperText(sentence(select));
            request.change(
                    decision -> decision.withAccessLevel(change.getValue().code()));
        });
        return select;
    }

    private static String sentence(Select<Entitlement> select) {
        return select.getValue() == null ? "" : select.getValue().sentence();
    }

    /** Whoever has an account has a username. */
    void show(Review review) {
        username.setVisible(!review.registration().linked());
        username.show(review);
    }
}
