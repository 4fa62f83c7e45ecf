package io.gatehouse.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.account.LeftOut;
import java.util.List;

/** What a restored account does not get back, each with the reason. */
class LeftOutList extends Div {

    LeftOutList(List<LeftOut> leftOut) {
        addClassName("hint");
        add(new Paragraph(getTranslation("account.ui.restore.leftOut")));
        var list = new UnorderedList();
        list.addClassName("consequences");
        leftOut.forEach(one -> list.add(new ListItem(words(one))));
        add(list);
    }

    private String words(LeftOut one) {
        var why = getTranslation("account.leftOut." + one.why());
        return one.entitlement() == null
                ? getTranslation("account.ui.restore.leftOut.organization", one.organizationName(), why)
                : getTranslation("account.ui.restore.leftOut.grant", one.entitlement(), one.organizationName(), why);
    }
}
