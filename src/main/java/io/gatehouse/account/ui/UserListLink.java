package io.gatehouse.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.gatehouse.account.UserListExport;
import io.gatehouse.organization.OrganizationDetails;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

/** Saves the people of an organization as a CSV file; it streams, so it can be long. */
class UserListLink extends Anchor {

    /** Tells spreadsheet programs that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final transient UserListExport export;
    private final transient OrganizationDetails organization;
    private final transient Clock clock;

    UserListLink(UserListExport export, OrganizationDetails organization, Clock clock) {
        this.export = export;
        this.organization = organization;
        this.clock = clock;
        setText(getTranslation("account.ui.mine.export"));
        addClassName("button-link");
        setHref(this::send);
    }

    private void send(DownloadEvent event) throws IOException {
        event.setFileName("users-%s-%s.csv".formatted(organization.shortName(), LocalDate.now(clock)));
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(BYTE_ORDER_MARK);
            export.write(organization.id(), out);
        }
    }
}
