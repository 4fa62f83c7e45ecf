package io.gatehouse.registration;

import io.gatehouse.organization.OrganizationService;
import io.gatehouse.registration.VouchPage.May;
import io.gatehouse.registration.VouchPage.Person;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together what a RHIO administrator may see of a request to vouch for, and says what they may do. */
@Component
class VouchPages {

    private final Vouchers vouchers;
    private final OrganizationService organizations;

    VouchPages(Vouchers vouchers, OrganizationService organizations) {
        this.vouchers = vouchers;
        this.organizations = organizations;
    }

    VouchPage of(RegistrationDetails registration, Vouching vouching) {
        var may = may(registration, vouching);
        return new VouchPage(
                registration.id(),
                registration.name().full(),
                may == May.CLOSED ? null : Person.of(registration),
                organization(vouching),
                vouching.question(),
                vouching.askedBy(),
                vouching.askedAt(),
                vouching.dueAt(),
                vouching.standing().current() ? vouching.answer() : null,
                may);
    }

    May may(RegistrationDetails registration, Vouching vouching) {
        if (!vouching.standing().current() || !registration.canBeVouched()) {
            return May.CLOSED;
        }
        if (!vouchers.administers(vouching.organization())) {
            return May.LOOK;
        }
        if (vouchers.own(registration)) {
            return May.OWN;
        }
        var answer = vouching.answer();
        if (answer == null) {
            return May.ANSWER;
        }
        return vouchers.isActor(answer.byId()) ? change(registration) : May.READ;
    }

    private static May change(RegistrationDetails registration) {
        return registration.state().open() ? May.CHANGE : May.CLOSED;
    }

    private String organization(Vouching vouching) {
        var id = vouching.organization();
        return Objects.requireNonNull(organizations.byId(List.of(id)).get(id)).legalName();
    }
}
