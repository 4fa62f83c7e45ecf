package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.provisioning.FailedStep;
import io.gatehouse.provisioning.ProvisioningError;
import io.gatehouse.provisioning.ProvisioningService;
import java.time.Clock;
import java.util.List;

/** What keeps accounts from the directory, each failure once: whom it keeps, since when, and the button to retry them all. */
class ErrorsPart extends Div {

    private static final int ROWS_SHOWN = 4;

    private final transient ProvisioningService provisioning;
    private final transient Clock clock;
    private final transient Runnable again;
    private final LazyGrid<ProvisioningError> grid;

    ErrorsPart(ProvisioningService provisioning, Clock clock, Runnable again) {
        this.provisioning = provisioning;
        this.clock = clock;
        this.again = again;
        this.grid = new LazyGrid<>(getTranslation("provisioning.ui.errors"));
        addClassName("errors");
        add(grid);
        columns();
    }

    private void columns() {
        grid.addComponentColumn(this::reason)
                .setHeader(getTranslation("provisioning.ui.errors"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::accounts)
                .setHeader(getTranslation("provisioning.ui.errors.accounts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTimeColumn(getTranslation("provisioning.ui.errors.first"), ProvisioningError::firstSeen, clock);
        grid.addTimeColumn(getTranslation("provisioning.ui.errors.last"), ProvisioningError::lastSeen, clock);
        grid.addComponentColumn(this::retry)
                .setHeader(getTranslation("provisioning.ui.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(this::block);
    }

    void show() {
        var count = provisioning.countErrors();
        setVisible(count > 0);
        setHeight(3 + 3.6 * Math.clamp(count, 1, ROWS_SHOWN) + "rem");
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<ProvisioningError> read(int offset, int limit) {
                return provisioning.errors(offset, limit);
            }

            @Override
            public int count() {
                return provisioning.countErrors();
            }
        });
    }

    private Div reason(ProvisioningError error) {
        var reason = new Div(new Span(ProvisioningStates.meaning(error)));
        reason.addClassName("reason");
        if (error.message() != null && !ofEachPerson(error)) {
            var said = new Span(error.message());
            said.addClassName("quiet");
            said.setTitle(error.message());
            reason.add(said);
        }
        return reason;
    }

    /** What is said of a taken name or a moved entry is about one person, and stands with that person. */
    private static boolean ofEachPerson(ProvisioningError error) {
        return error.step() == FailedStep.Kind.TAKEN || error.step() == FailedStep.Kind.MOVED;
    }

    private Anchor accounts(ProvisioningError error) {
        return new Anchor(
                ProvisioningNavigation.keptBy(error.key()), getTranslation("provisioning.ui.count", error.accounts()));
    }

    private Button retry(ProvisioningError error) {
        var retry = new Button(getTranslation("provisioning.ui.errors.retry"), click -> {
            var retried = provisioning.retryError(error.key());
            Notifications.success(getTranslation("provisioning.ui.errors.retried", retried));
            again.run();
        });
        retry.addThemeVariants(ButtonVariant.SMALL);
        retry.setDisableOnClick(true);
        retry.setAriaLabel(getTranslation("provisioning.ui.errors.retry.of", ProvisioningStates.meaning(error)));
        return retry;
    }

    private Div block(ProvisioningError error) {
        var line = new Div(accounts(error), new RelativeTime(error.lastSeen(), clock), retry(error));
        line.addClassName("line");
        var block = new Div(reason(error), line);
        block.addClassName("row-block");
        return block;
    }
}
