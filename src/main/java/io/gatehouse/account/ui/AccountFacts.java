package io.gatehouse.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import java.time.Clock;

/** Who the person is. */
class AccountFacts extends Composite<Section> {

    private final transient AccountSnapshot account;
    private final transient Labels labels;
    private final transient Clock clock;

    AccountFacts(AccountSnapshot account, Labels labels, Clock clock) {
        this.account = account;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    protected Section initContent() {
        var phone = account.phone();
        var level = account.accessLevel();
        var reason = account.suspensionReason();
        var email = account.email().value();
        var facts = new Facts()
                .addIfKnown(label("suspended"), reason == null ? null : getTranslation("account.suspension." + reason))
                .add(label("username"), account.username())
                .add(label("email"), new Anchor("mailto:" + email, email))
                .addIfKnown(label("phone"), phone == null ? null : phone.national())
                .addIfKnown(
                        label("npi"),
                        account.npi() == null ? null : account.npi().value())
                .addIfKnown(label("accessLevel"), level == null ? null : labels.label(level))
                .addIfKnown(
                        label("direct"),
                        account.directAddress() == null
                                ? null
                                : account.directAddress().value())
                .add(label("opened"), new RelativeTime(account.openedAt(), clock))
                .add(label("password"), label(account.activated() ? "password.chosen" : "password.none"));
        return new Section(label("facts"), facts);
    }

    private String label(String name) {
        return getTranslation("account.ui.fact." + name);
    }
}
