package io.gatehouse.bench;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationService;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** As many addresses of each kind: of accounts, of open requests, of nobody. All of one length. */
final class KnownPeople {

    private final AccountFixture people;
    private final RegistrationService registrations;
    private final List<String> accounts;
    private final List<String> requests;
    private final List<String> nobody;

    KnownPeople(Servers servers, int count) {
        people = servers.bean(AccountFixture.class);
        registrations = servers.bean(RegistrationService.class);
        accounts = addresses(count);
        requests = addresses(count);
        nobody = addresses(count);
        accounts.forEach(address -> people.accountOf(EmailAddress.of(address)));
        requests.forEach(this::request);
    }

    List<String> accounts() {
        return accounts;
    }

    List<String> requests() {
        return requests;
    }

    List<String> nobody() {
        return nobody;
    }

    private static List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(one ->
                        UUID.randomUUID() + "@" + UUID.randomUUID().toString().substring(0, 8) + ".example")
                .toList();
    }

    private void request(String address) {
        var form = RegistrationFixture.nurse("Okonkwo");
        var old = form.applicant();
        var applicant = new Applicant(
                old.name(),
                old.credentials(),
                EmailAddress.of(address),
                old.phone(),
                null,
                null,
                old.jobTitle(),
                null,
                null,
                null);
        people.asSystem(() -> registrations.accept(
                RegistrationFixture.form(applicant, form.asked()),
                RegistrationFixture.context("bench:" + UUID.randomUUID(), true)));
    }
}
