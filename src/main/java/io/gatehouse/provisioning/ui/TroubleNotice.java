package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.DirectoryTrouble;
import java.time.Clock;

/** Says that the directory as a whole does not work, since when, whether it will pass, and that nothing is lost. */
@StyleSheet("provisioning.css")
class TroubleNotice extends Div {

    TroubleNotice(DirectoryTrouble trouble, Clock clock) {
        addClassNames("trouble", trouble.needsOperator() ? "stop" : "attention");
        getElement().setAttribute("role", "status");
        var kind = trouble.needsOperator() ? "operator" : "passing";
        var title = new StateBadge(
                getTranslation("provisioning.ui.trouble." + kind),
                trouble.needsOperator() ? Tone.STOP : Tone.ATTENTION);
        add(
                new Div(title, new RelativeTime(trouble.since(), clock)),
                new Paragraph(getTranslation("provisioning.ui.trouble." + kind + ".text")),
                words(trouble));
    }

    private static Paragraph words(DirectoryTrouble trouble) {
        var words = new Paragraph(ProvisioningStates.meaning(trouble.code()) + " – " + trouble.message());
        words.addClassName("quiet");
        return words;
    }
}
