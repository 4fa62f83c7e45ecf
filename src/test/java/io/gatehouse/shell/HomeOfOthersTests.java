package io.gatehouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTable;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.ui.FigureTile;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** Nobody gets a number to see that is not theirs. */
class HomeOfOthersTests extends ViewTest {

    @Override
    protected Actor viewer(AccountFixture fixture) {
        return fixture.actor(fixture.account(fixture.organization().id(), "AUDIT_CONTACT"));
    }

    @Test
    void showsAnAuditContactNoNumbersOfStaff() {
        navigate(HomeView.class);

        assertThat($(FigureTile.class).exists()).isFalse();
        assertThat($(NativeTable.class).exists()).isFalse();
    }
}
