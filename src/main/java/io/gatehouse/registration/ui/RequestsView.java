package io.gatehouse.registration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.desk.RestingDecision;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review desk: the queue, and beside it the request that is open. Its address says all that it shows. */
@Route("requests/:request?")
@Menu(title = "review.menu", order = 10, icon = "vaadin:inbox")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
@StyleSheet("desk.css")
@JsModule("context://desk-keys.js")
class RequestsView extends MasterDetailLayout implements BeforeEnterObserver, HasDynamicTitle, Answers.Next {

    private static final String PRESSED = "event.detail.key";

    private final transient Desk desk;
    private final QueuePanel queue;
    private DeskAddress address = DeskAddress.start();
    private @Nullable RequestDetail detail;
    private @Nullable RequestDetail seen;
    private @Nullable PresenceLine presence;
    private transient @Nullable RestingDecision lastDecision;
    private transient Runnable closeNotice = () -> {};
    private String title = Words.of("review.menu");

    RequestsView(Desk desk) {
        this.desk = desk;
        this.queue = new QueuePanel(desk, this::go);
        addClassName("desk");
        setSizeFull();
        setMaster(queue);
        setMasterSize("min(26rem, 100%)");
        setDetailSize("min(34rem, 100%)");
        addDetailEscapePressListener(escape -> close());
        addBackdropClickListener(click -> close());
        getElement()
                .addEventListener(
                        "desk-key",
                        event -> key(event.getEventData().get(PRESSED).asString()))
                .addEventData(PRESSED);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = DeskAddress.of(event);
        var opened = wanted.opened();
        var sameRequest = opened != null && opened.equals(address.opened()) && detail != null;
        address = wanted;
        queue.show(wanted);
        if (!sameRequest) {
            show(opened);
        }
    }

    private void show(@Nullable RegistrationId id) {
        detail = null;
        setExpandMaster(id == null);
        setExpandDetail(id != null);
        title = Words.of("review.menu");
        setDetail(id == null ? null : opened(id));
    }

    private Component opened(RegistrationId id) {
        return desk.registrations().find(id).<Component>map(this::detailOf).orElseGet(RequestsView::unknown);
    }

    private RequestDetail detailOf(RegistrationDetails registration) {
        title = registration.name().full();
        detail = seen == null
                ? new RequestDetail(desk, registration, this, this::close)
                : seen.anew(registration, this, this::close);
        presence = new PresenceLine(desk.presences(), registration.id());
        detail.addComponentAsFirst(presence);
        desk.grace().of(registration.id()).ifPresent(this::showResting);
        return detail;
    }

    private static EmptyState unknown() {
        return EmptyState.nothingMatches(Words.of("review.unknown.title"), Words.of("review.unknown.text"));
    }

    private void showResting(RestingDecision decision) {
        if (detail != null) {
            detail.addComponentAsFirst(new RestingLine(desk, decision, this));
            detail.rest();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    // ---- what follows a decision

    @Override
    public void decided(RegistrationDetails registration, RegistrationState what) {
        queue.decided(registration, what);
        var next = desk.habits().opensNext() ? queue.following(registration) : Optional.<RegistrationId>empty();
        next.ifPresentOrElse(this::open, this::again);
    }

    @Override
    public void again() {
        show(address.opened());
    }

    @Override
    public void changed() {
        seen = detail;
        again();
        seen = null;
    }

    @Override
    public void rests(RestingDecision decision, Runnable notice) {
        lastDecision = decision;
        closeNotice = notice;
    }

    @Override
    public void undo(RestingDecision decision) {
        lastDecision = null;
        closeNotice.run();
        if (desk.grace().undo(decision.id())) {
            Notifications.success(Words.of("review.undo.done"));
            desk.registrations()
                    .find(decision.registration())
                    .ifPresent(registration -> queue.decided(registration, registration.state()));
        } else {
            Notifications.failure(Words.of("review.undo.late"));
        }
        if (decision.registration().equals(address.opened())) {
            again();
        } else {
            open(decision.registration());
        }
    }

    private void undoLast() {
        if (lastDecision != null) {
            undo(lastDecision);
        }
    }

    @Override
    public void deciding(boolean now) {
        if (presence != null) {
            presence.deciding(now);
        }
    }

    // ---- where to go

    private void go(DeskAddress wanted) {
        getUI().ifPresent(ui -> RequestsNavigation.go(ui, wanted));
    }

    private void open(RegistrationId id) {
        go(address.opening(id));
    }

    private void close() {
        go(address.opening(null));
    }

    private void key(String key) {
        switch (key) {
            case "j" -> neighbour(1).ifPresent(this::open);
            case "k" -> neighbour(-1).ifPresent(this::open);
            case "/" -> queue.focusSearch();
            case "?" -> new KeysDialog(desk.habits()).open();
            case "z" -> undoLast();
            case "Escape" -> close();
            case "gq" -> go(DeskAddress.start());
            case "gu" -> getUI().ifPresent(ui -> ui.navigate("accounts"));
            default -> {
                if (detail != null) {
                    detail.key(key);
                }
            }
        }
    }

    private Optional<RegistrationId> neighbour(int step) {
        return queue.neighbour(address.opened(), step);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement().executeJs("window.gatehouseDesk.keys(this)");
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        getElement().executeJs("window.gatehouseDesk.keysOff(this)");
        super.onDetach(detachEvent);
    }
}
