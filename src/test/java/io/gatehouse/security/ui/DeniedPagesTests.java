package io.gatehouse.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeniedPagesTests extends ViewTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JournalService journal;

    private @Nullable Actor staff;

    @Override
    protected Actor viewer(AccountFixture fixture) {
        staff = fixture.staff();
        return staff;
    }

    @Test
    void notesOnlyThePageThatWasReachedForNotWhatTheMenuLeavesOut() {
        UI.getCurrent().navigate("requests");
        assertThat(denials()).isZero();

        UI.getCurrent().navigate("api-tokens");
        assertThat(denials()).isOne();
    }

    /** Rows about the page of leads, by this member of staff. */
    private long denials() {
        var me = Objects.requireNonNull(staff).accountId();
        var rows = accounts.asSystem(() -> journal.timeline(JournalObject.signIn("GET /api-tokens")));
        return rows.stream()
                .filter(row -> Objects.equals(row.actor().account(), me))
                .count();
    }
}
