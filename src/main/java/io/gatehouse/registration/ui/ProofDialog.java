package io.gatehouse.registration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Evidence;
import io.gatehouse.registration.ProofService;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records that something was proven: on which day, by what, and with which document. */
final class ProofDialog {

    private final Desk desk;
    private final RegistrationId registration;
    private final ChecklistItem item;
    private final Runnable recorded;
    private final DatePicker day = new DatePicker(Words.of("review.proof.day"));
    private final TextField remark = new TextField(Words.of("review.proof.remark"));
    private @Nullable Evidence evidence;

    ProofDialog(Desk desk, RegistrationId registration, ChecklistItem item, Runnable recorded) {
        this.desk = desk;
        this.registration = registration;
        this.item = item;
        this.recorded = recorded;
    }

    void open() {
        var today = LocalDate.now(desk.clock());
        day.setLocale(Locale.US);
        day.setMax(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        remark.setMaxLength(ProofService.MAX_REMARK);
        remark.setHelperText(Words.of("review.proof.remark.help"));
        remark.setWidthFull();
        new TaskDialog(
                        Words.of("review.proof.record.of", Words.of("catalog.checklist." + item)),
                        Words.of("review.proof.save"),
                        this::record)
                .withConsequences(List.of(Words.of("review.proof.means." + item)))
                .with(day, remark, file())
                .open();
    }

    private Div file() {
        var upload = new Upload(this::keep);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Evidence.MAX_BYTES);
        upload.setAcceptedFileTypes("application/pdf", "image/png", "image/jpeg");
        upload.addFileRemovedListener(removed -> evidence = null);
        upload.addFileRejectedListener(rejected -> Notifications.failure(Words.of("review.proof.file.refused")));
        var hint = new Div(Words.of("review.proof.file.help"));
        hint.addClassName("hint");
        return new Div(upload, hint);
    }

    private void keep(UploadEvent event) throws IOException {
        byte[] content;
        try (var in = event.getInputStream()) {
            content = in.readNBytes(Evidence.MAX_BYTES + 1);
        }
        try {
            evidence = Evidence.of(event.getFileName(), content);
        } catch (InvalidValueException e) {
            event.getUI().access(() -> Notifications.failure(Words.of(e.code())));
            event.reject(e.code());
        }
    }

    private boolean record() {
        var provenOn = day.getValue();
        if (provenOn == null) {
            day.setInvalid(true);
            day.setErrorMessage(Words.of("review.proof.day.missing"));
            return false;
        }
        try {
            desk.proofs().record(registration, item, provenOn, remark.getValue(), evidence);
        } catch (InvalidValueException e) {
            Notifications.failure(Words.of(e.code()));
            return false;
        }
        Notifications.success(Words.of("review.proof.recorded"));
        recorded.run();
        return true;
    }
}
