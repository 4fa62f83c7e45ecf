package io.gatehouse.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was put on record about a request beside its form: what is proven, and who vouches. */
@Component
class OnRecord {

    private final Proofs proofs;
    private final Vouchings vouchings;

    OnRecord(Proofs proofs, Vouchings vouchings) {
        this.proofs = proofs;
        this.vouchings = vouchings;
    }

    ChecklistFacts checklist(RegistrationDetails registration) {
        return proofs.facts(registration.id());
    }

    @Nullable
    Vouching vouching(RegistrationDetails registration) {
        return vouchings.current(registration.id()).orElse(null);
    }
}
