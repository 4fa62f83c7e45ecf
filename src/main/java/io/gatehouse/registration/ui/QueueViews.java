package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.SearchTerms;
import io.gatehouse.registration.desk.SavedView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The views that everybody has, those that leads share, and one's own: each an address of the queue, with the number of
 * requests it shows.
 */
final class QueueViews extends Nav {

    private record View(
            String name, QueueFilter filter, @Nullable SavedView saved) {}

    private static final List<View> GIVEN = List.of(
            given("waiting", QueueFilter.START),
            given("mine", QueueFilter.START.withHandler(QueueHandler.ME)),
            given("nobody", QueueFilter.START.withHandler(QueueHandler.NOBODY)),
            given("old", QueueFilter.START.withAge(QueueAge.WEEK)),
            given("answered", QueueFilter.START.withStatus(QueueStatus.ANSWERED)),
            given("hold", QueueFilter.START.withStatus(QueueStatus.HOLD)),
            given("returned", QueueFilter.START.withStatus(QueueStatus.RETURNED)),
            given("second", QueueFilter.START.withStatus(QueueStatus.SECOND)),
            given("reopened", QueueFilter.START.withStatus(QueueStatus.REOPENED)));

    /** Where the views are one line that scrolls. */
    private static final String BRING_INTO_SIGHT = """
            const line = this.parentElement, place = this.getBoundingClientRect();
            line.scrollLeft += place.left - line.getBoundingClientRect().left - (line.clientWidth - place.width) / 2;
            """;

    private final transient Desk desk;
    private QueueFilter current = QueueFilter.START;

    QueueViews(Desk desk) {
        this.desk = desk;
        addClassName("queue-views");
        setAriaLabel(Words.of("review.views.title"));
    }

    private static View given(String name, QueueFilter filter) {
        return new View("review.views." + name, filter, null);
    }

    /** Counts again: the lists are those that the links lead to. */
    void show(QueueFilter shown) {
        current = shown;
        var views = Stream.concat(GIVEN.stream(), saved()).toList();
        var counts =
                desk.registrations().counts(views.stream().map(this::filter).toList());
        removeAll();
        for (int i = 0; i < views.size(); i++) {
            add(link(views.get(i), counts.get(i)));
        }
        menu(views).ifPresent(this::add);
    }

    private Stream<View> saved() {
        return desk.views().mine().stream()
                .map(view -> new View(view.name(), QueueFilter.of(QueryParameters.fromString(view.query())), view));
    }

    private io.gatehouse.registration.RegistrationFilter filter(View view) {
        return view.filter()
                .toFilter(
                        SearchTerms.typed(view.filter().text()),
                        desk.actor().get().accountId(),
                        desk.clock().instant());
    }

    private Anchor link(View view, int count) {
        var number = new Span(
                count < RegistrationService.COUNTER
                        ? Words.of("review.views.count", count)
                        : Words.of("review.views.countMore", RegistrationService.COUNTER));
        number.addClassName("number");
        var link = new Anchor(
                RequestsNavigation.link(DeskAddress.start().showing(view.filter())), new Span(name(view)), number);
        if (view.filter().equals(current)) {
            link.getElement().setAttribute("aria-current", "page").executeJs(BRING_INTO_SIGHT);
        }
        if (view.saved() != null && view.saved().shared()) {
            shared(link, view.saved());
        }
        return link;
    }

    private static void shared(Anchor link, SavedView view) {
        var icon = VaadinIcon.USERS.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        link.addComponentAsFirst(icon);
        link.setTitle(Words.of("review.views.sharedBy", view.ownerName()));
    }

    private static String name(View view) {
        return view.saved() == null ? Words.of(view.name()) : view.name();
    }

    /** What can be done with the list as it is: keep it, or change the view that it is. */
    private Optional<ViewMenu> menu(List<View> views) {
        var shown = views.stream().filter(view -> view.filter().equals(current)).findFirst();
        return shown.isEmpty()
                ? Optional.of(ViewMenu.toSave(desk, current, () -> show(current)))
                : shown.map(View::saved).flatMap(view -> ViewMenu.toChange(desk, view, () -> show(current)));
    }
}
