package io.gatehouse.registration;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.PersonTraits;
import io.gatehouse.account.SimilarAccounts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who may be the person that asks: among the accounts and among the other requests. */
@Component
class PeopleAlike {

    private final SimilarAccounts accounts;
    private final SimilarRequests requests;
    private final PeopleToldApart apart;
    private final AccountService known;

    PeopleAlike(SimilarAccounts accounts, SimilarRequests requests, PeopleToldApart apart, AccountService known) {
        this.accounts = accounts;
        this.requests = requests;
        this.apart = apart;
        this.known = known;
    }

    Lookalikes like(RegistrationDetails registration) {
        var traits = traits(registration);
        var linked = linked(registration);
        return new Lookalikes(
                linked.orElse(null),
                linked.isPresent() || !registration.linked()
                        ? null
                        : requests.reference(registration.accountId()).orElse("–"),
                accounts.find(traits).stream()
                        .filter(alike -> !alike.account().id().equals(registration.accountId()))
                        .toList(),
                requests.find(registration, traits).stream()
                        .filter(alike -> !alike.account().equals(registration.accountId()))
                        .toList(),
                apart.toldApart(registration.id()));
    }

    /** The account the request belongs to already; empty too when another request has to open it first. */
    Optional<AccountSnapshot> linked(RegistrationDetails registration) {
        return registration.linked()
                ? known.snapshots(List.of(registration.accountId())).stream().findFirst()
                : Optional.empty();
    }

    private static PersonTraits traits(RegistrationDetails registration) {
        return new PersonTraits(
                registration.name(),
                registration.email(),
                registration.npi(),
                registration.phone(),
                registration.asked().previousUsername());
    }
}
