package io.gatehouse.registration.ui;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.registration.Decision;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.Lookalikes;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Review;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One request on the desk: the decision as it is drafted, and what checks and directory say to it after each change. */
final class DeskCase {

    private final transient Desk desk;
    private final List<Consumer<Review>> views = new ArrayList<>();
    private final Set<UUID> decidedByHand = new HashSet<>();
    private Review review;

    DeskCase(Desk desk, RegistrationDetails registration) {
        this.desk = desk;
        this.review = begin(registration);
    }

    private Review begin(RegistrationDetails registration) {
        if (registration.state().withStaff()) {
            return desk.reviews().propose(registration);
        }
        var nothing = new Decision(
                "", registration.organization(), registration.asked().accessLevel(), List.of());
        return registration.lines().stream()
                        .anyMatch(line -> line.state() == LineState.HELD || line.state() == LineState.REOPENED)
                ? desk.reviews().review(registration, nothing)
                : new Review(registration, nothing, null, List.of(), Lookalikes.NONE, null, null);
    }

    /** The view is told at once and after each change. */
    void show(Consumer<Review> view) {
        views.add(view);
        view.accept(review);
    }

    void change(UnaryOperator<Decision> change) {
        var changed = change.apply(review.decision());
        if (!changed.equals(review.decision())) {
            look(changed);
        }
    }

    /** A line decided by hand stays so, whatever is proposed later. */
    void decide(LineDecision line) {
        decidedByHand.add(line.line());
        change(decision -> decision.withLine(line));
    }

    /** At another organization other lines have to wait. */
    void choose(OrganizationId organization) {
        var proposed =
                desk.reviews().propose(review.registration(), organization).decision();
        var changed = review.decision().withOrganization(organization);
        for (var line : proposed.lines()) {
            changed = decidedByHand.contains(line.line()) ? changed : changed.withLine(line);
        }
        look(changed);
    }

    /** The same request as it is now, with what was drafted before; what is new is as it is proposed. */
    DeskCase anew(RegistrationDetails registration) {
        var now = new DeskCase(desk, registration);
        if (open() && now.open()) {
            now.decidedByHand.addAll(decidedByHand);
            now.look(now.withDraft(review.decision()));
        }
        return now;
    }

    private Decision withDraft(Decision drafted) {
        var carried = review.decision().withAccessLevel(drafted.accessLevel()).withUsername(drafted.username());
        carried = drafted.organization() == null ? carried : carried.withOrganization(drafted.organization());
        for (var line : drafted.lines()) {
            carried = decidedByHand.contains(line.line()) ? carried.withLine(line) : carried;
        }
        return carried;
    }

    private void look(Decision decision) {
        review = desk.reviews().review(review.registration(), decision);
        tell();
    }

    /** Checks and plans again: something beside the draft changed. */
    void again() {
        look(review.decision());
    }

    private void tell() {
        views.forEach(view -> view.accept(review));
    }

    Review review() {
        return review;
    }

    RegistrationDetails registration() {
        return review.registration();
    }

    /** Whether there is still something to decide about the request as a whole. */
    boolean open() {
        return registration().state().withStaff();
    }
}
