package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.ui.TimelineFactory;
import org.springframework.core.annotation.Order;

/** All that happened to a person, from the request on. */
@SpringComponent
@Order(100)
class AccountTimeline implements AccountDetailsSection {

    private final AccountSearch accounts;
    private final TimelineFactory timelines;

    AccountTimeline(AccountSearch accounts, TimelineFactory timelines) {
        this.accounts = accounts;
        this.timelines = timelines;
    }

    @Override
    public String title() {
        return I18NProvider.translate("account.ui.timeline");
    }

    @Override
    public Component content(AccountId id) {
        var account = JournalObject.account(id);
        return accounts.find(id)
                .map(found -> found.registration())
                .map(JournalObject::registration)
                .map(registration -> timelines.of(registration, account))
                .orElseGet(() -> timelines.of(account));
    }

    @Override
    public boolean beside() {
        return false;
    }
}
