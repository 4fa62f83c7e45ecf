package io.gatehouse.registration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what was asked of an organization when the request is decided, or is about somebody else after a correction. */
@Component
class VouchingByRequest {

    private final VouchingBook book;
    private final ApplicationEventPublisher events;

    VouchingByRequest(VouchingBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    /** Before its address is confirmed nobody was asked about a request. */
    @EventListener
    void on(RegistrationEvent event) {
        var registration = event.registration();
        if (registration.state() != RegistrationState.SUBMITTED && !registration.canBeVouched()) {
            book.end(registration.id());
        }
    }

    @EventListener
    void on(RegistrationCorrected event) {
        var registration = event.registration();
        book.current(registration.id())
                .filter(vouching -> !vouching.isAbout(registration))
                .ifPresent(vouching -> {
                    book.callOff(vouching);
                    events.publishEvent(new VouchingCalledOff(registration, vouching));
                });
    }
}
