package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkDialogTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    private final String name = ReviewFixture.lastName();

    @Test
    @SuppressWarnings("unchecked")
    void holdsSeveralAfterAPreviewThatLeavesOutThePrivileged() {
        var nurse = fixture.confirmed(RegistrationFixture.nurse(name));
        var privileged = fixture.confirmed(RegistrationFixture.everything(name));
        UI.getCurrent().navigate("requests", QueryParameters.fromString("q=" + name));
        var grid = $(QueueGrid.class).single();

        test($(Button.class)
                        .withCondition(button -> "Choose several requests"
                                .equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        grid.asMultiSelect().select(test(grid).getRow(0), test(grid).getRow(1));
        assertThat($(BulkBar.class).single().getElement().getTextRecursively()).contains("2 requests are chosen");

        press("Hold…");
        $(Select.class, $(Dialog.class).single()).single().setValue(ReasonCode.STALE);
        press("Preview");
        assertThat(dialog()).contains("1 of 2 can be decided together", "Put on hold", "privileged role");

        press("Hold 1");
        Eventually.assertThat(() -> fixture.current(nurse).state() == RegistrationState.ON_HOLD);
        assertThat(fixture.current(privileged).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(dialog()).contains(nurse.reference()).doesNotContain(privileged.reference());
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private String dialog() {
        return $(Dialog.class).single().getElement().getTextRecursively();
    }
}
