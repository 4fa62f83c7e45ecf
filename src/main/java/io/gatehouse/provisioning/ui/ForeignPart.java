package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.directory.ForeignContent;
import io.gatehouse.provisioning.ForeignContents;

/** What else the directory says of a person, asked for when somebody opens it. */
class ForeignPart extends Details {

    private final Div content = new Div();

    ForeignPart(ForeignContents contents, AccountId account) {
        content.addClassName("foreign");
        setSummaryText(getTranslation("provisioning.ui.foreign"));
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show(contents.of(account));
            }
        });
    }

    private void show(ForeignContent found) {
        content.removeAll();
        content.add(new Paragraph(getTranslation("provisioning.ui.foreign.line")));
        switch (found) {
            case ForeignContent.NoEntry none -> content.add(quiet("provisioning.ui.foreign.noEntry"));
            case ForeignContent.Unread(var failure) ->
                content.add(new Paragraph(ProvisioningStates.meaning(failure.code()) + ": " + failure.message()));
            case ForeignContent.Found(var attributes, var groups)
            when attributes.isEmpty() && groups.isEmpty() -> content.add(quiet("provisioning.ui.foreign.nothing"));
            case ForeignContent.Found all -> content.add(facts(all));
        }
    }

    private Facts facts(ForeignContent.Found found) {
        var facts = new Facts();
        found.attributes().forEach((name, values) -> facts.add(name, String.join(", ", values)));
        if (!found.groups().isEmpty()) {
            var groups = new UnorderedList();
            groups.addClassName("lines");
            found.groups().forEach(group -> groups.add(new ListItem(group.dn())));
            facts.add(getTranslation("provisioning.ui.foreign.groups"), groups);
        }
        return facts;
    }

    private Component quiet(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("quiet");
        return words;
    }
}
