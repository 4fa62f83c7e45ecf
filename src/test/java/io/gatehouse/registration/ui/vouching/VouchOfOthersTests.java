package io.gatehouse.registration.ui.vouching;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.VouchingFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An audit contact of the same organization is shown nothing of what its administrators are asked. */
class VouchOfOthersTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private VouchingFixture vouching;

    private @Nullable OrganizationDetails organization;

    @Override
    protected Actor viewer(AccountFixture fixture) {
        organization = fixture.organization();
        return fixture.actor(fixture.account(organization.id(), "AUDIT_CONTACT"));
    }

    @Test
    void thePageIsNotThereAndNoMenuLeadsToTheList() {
        var own = Objects.requireNonNull(organization);
        vouching.administrator(own);
        var request = fixture.nurseAt(own);
        vouching.ask(fixture.staff(), request, own, "");

        UI.getCurrent().navigate("vouch/" + request.id());

        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("There is no such page");
        assertThat($(Button.class).withText("Yes, I vouch").exists()).isFalse();
        assertThat($(SideNavItem.class).all()).noneMatch(item -> "vouch".equals(item.getPath()));
    }
}
