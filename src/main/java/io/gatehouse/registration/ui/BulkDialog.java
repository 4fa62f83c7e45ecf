package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.desk.BulkAction;
import io.gatehouse.registration.desk.BulkProposal;
import io.gatehouse.registration.desk.BulkRun;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many requests, step by step: the reason, what would happen to each, and then what becomes of each. It can be left. */
final class BulkDialog extends Dialog {

    private final transient Desk desk;
    private final BulkAction action;
    private final transient Runnable changed;
    private final Div body = new Div();

    private BulkDialog(Desk desk, BulkAction action, Runnable changed) {
        this.desk = desk;
        this.action = action;
        this.changed = changed;
        setWidth("46rem");
        addClassName("bulk-dialog");
        body.addClassName("task-body");
        add(body);
    }

    static BulkDialog decide(Desk desk, BulkAction action, List<RegistrationId> requests, Runnable changed) {
        var dialog = new BulkDialog(desk, action, changed);
        dialog.begin(requests);
        return dialog;
    }

    /** A run that was left. */
    static BulkDialog of(Desk desk, BulkRun run, Runnable changed) {
        var dialog = new BulkDialog(desk, run.action(), changed);
        dialog.follow(run.id());
        return dialog;
    }

    private void begin(List<RegistrationId> requests) {
        if (action == BulkAction.APPROVE) {
            preview(requests, null);
        } else {
            askWhy(requests);
        }
    }

    private void askWhy(List<RegistrationId> requests) {
        var fields = new ReasonFields(null);
        var go = new Button(Words.of("review.bulk.preview"), click -> {
            if (fields.validate()) {
                fields.reason().ifPresent(reason -> preview(requests, reason));
            }
        });
        step(Words.of("review.bulk.reason." + action.name(), requests.size()), go);
        body.add(fields);
        fields.focusFirst();
    }

    private void preview(List<RegistrationId> requests, @Nullable Reason reason) {
        var proposals = desk.bulk().preview(requests, action, reason);
        var possible = proposals.stream().filter(BulkProposal::possible).toList();
        var go = new Button(
                Words.of("review.bulk.confirm." + action.name(), possible.size()),
                click -> follow(desk.bulk().start(action, possible)));
        go.setEnabled(!possible.isEmpty());
        go.setDisableOnClick(true);
        step(Words.of("review.bulk.title." + action.name()), go);
        var said = possible.size() == proposals.size() ? "review.bulk.allPossible" : "review.bulk.possible";
        body.add(new Paragraph(Words.of(said, possible.size(), proposals.size())), new BulkTable(proposals));
    }

    private void follow(UUID run) {
        setHeaderTitle(Words.of("review.bulk.title." + action.name()));
        getFooter().removeAll();
        body.removeAll();
        body.add(new BulkProgress(desk, run, this::ended));
        getFooter().add(leave("review.bulk.leave"));
    }

    private void ended(BulkRun run) {
        changed.run();
        getFooter().removeAll();
        getFooter().add(leave("review.keys.close"));
        if (!run.failed().isEmpty()) {
            var again = new Button(Words.of("review.bulk.retry", run.failed().size()), click -> begin(run.failed()));
            again.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(again);
        }
    }

    private void step(String title, Button go) {
        setHeaderTitle(title);
        getFooter().removeAll();
        body.removeAll();
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(leave("ui.cancel"), go);
    }

    private Button leave(String key) {
        return new Button(Words.of(key), click -> {
            close();
            changed.run();
        });
    }
}
