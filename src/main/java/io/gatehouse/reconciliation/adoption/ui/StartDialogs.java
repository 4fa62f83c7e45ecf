package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadEvent;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks where the people are to be read from. */
final class StartDialogs {

    private final AdoptionService adoptions;
    private final Consumer<UUID> started;

    StartDialogs(AdoptionService adoptions, Consumer<UUID> started) {
        this.adoptions = adoptions;
        this.started = started;
    }

    void live() {
        var base = new TextField(AdoptionWords.text("base"));
        base.setHelperText(AdoptionWords.text("base.help"));
        base.setRequiredIndicatorVisible(true);
        base.setWidthFull();
        new TaskDialog(AdoptionWords.text("start.live"), AdoptionWords.text("start.read"), () -> {
                    try {
                        started.accept(adoptions.startLive(base.getValue()));
                        return true;
                    } catch (AdoptionRefusedException e) {
                        base.setInvalid(true);
                        base.setErrorMessage(I18NProvider.translate(e.code()));
                        return false;
                    }
                })
                .withConsequences(List.of(
                        AdoptionWords.text("start.live.reads"),
                        AdoptionWords.text("start.live.keeps"),
                        AdoptionWords.text("start.live.asks")))
                .with(base)
                .open();
    }

    void file() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(AdoptionWords.text("start.file"));
        dialog.setWidth("32rem");
        var upload = new Upload(event -> keep(event, dialog));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".ldif", ".ldf", "text/plain");
        dialog.add(new Paragraph(AdoptionWords.text("start.file.means")), upload);
        dialog.getFooter().add(new Button(I18NProvider.translate("ui.cancel"), click -> dialog.close()));
        dialog.open();
    }

    /** The file goes to the database while it arrives. */
    private void keep(UploadEvent event, Dialog dialog) throws IOException {
        try (var file = event.getInputStream()) {
            var run = adoptions.startFile(event.getFileName(), file);
            said(event.getUI(), dialog, () -> started.accept(run));
        } catch (AdoptionRefusedException e) {
            said(event.getUI(), dialog, () -> Notifications.failure(I18NProvider.translate(e.code())));
        }
    }

    private static void said(UI ui, Dialog dialog, Runnable what) {
        ui.access(() -> {
            dialog.close();
            what.run();
        });
    }
}
