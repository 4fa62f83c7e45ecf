package io.gatehouse.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.ClosedAccount;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import java.time.Clock;
import java.util.stream.Collectors;

/** When and why an account was closed, and what it had. */
class ClosedPart extends Composite<Section> {

    private final transient ClosedAccount closed;
    private final transient Labels labels;
    private final transient Clock clock;

    ClosedPart(ClosedAccount closed, Labels labels, Clock clock) {
        this.closed = closed;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    protected Section initContent() {
        var facts = new Facts()
                .add(text("when"), new RelativeTime(closed.closedAt(), clock))
                .add(text("by"), closed.closedBy())
                .add(text("reason"), getTranslation("account.closing." + closed.reason()))
                .addIfKnown(text("note"), closed.note().isBlank() ? null : closed.note());
        closed.had().forEach(affiliation -> facts.add(affiliation.organizationName(), granted(affiliation)));
        return new Section(text("title"), new Paragraph(text("what")), facts);
    }

    private String granted(AffiliationSnapshot affiliation) {
        return affiliation.grants().isEmpty()
                ? getTranslation("account.ui.grants.none")
                : affiliation.grants().stream()
                        .map(grant -> labels.label(grant.entitlement()))
                        .collect(Collectors.joining(", "));
    }

    private String text(String key) {
        return getTranslation("account.ui.closed." + key);
    }
}
