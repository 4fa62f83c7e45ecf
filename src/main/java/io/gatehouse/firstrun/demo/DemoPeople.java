package io.gatehouse.firstrun.demo;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.Username;
import io.gatehouse.organization.OrganizationDetails;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forty people: staff of the exchange and users of the organizations, some suspended. */
@Component
@OnDemo
class DemoPeople {

    private final AccountService accounts;
    private final AccountAccess access;

    DemoPeople(AccountService accounts, AccountAccess access) {
        this.accounts = accounts;
        this.access = access;
    }

    void enter(Map<String, OrganizationDetails> organizations) {
        new DemoFile("people.csv")
                .rows()
                .forEach(row -> enter(row, Objects.requireNonNull(organizations.get(row.get("organization")))));
    }

    private void enter(CSVRecord row, OrganizationDetails organization) {
        var account = accounts.open(account(row, organization));
        var reason = row.get("suspended");
        if (!reason.isEmpty()) {
            access.suspend(account.id(), SuspensionReason.valueOf(reason), "");
        }
    }

    private static OpenAccount account(CSVRecord row, OrganizationDetails organization) {
        var entitlements = DemoFile.words(row, "entitlements");
        var npi = DemoFile.optional(row, "npi");
        return new OpenAccount(
                AccountId.newId(),
                Username.of(row.get("username")),
                name(row),
                EmailAddress.of(row.get("email")),
                PhoneNumber.of(row.get("phone")),
                npi == null ? null : Npi.of(npi),
                row.get("jobTitle"),
                row.get("accessLevel"),
                direct(row, organization, entitlements),
                organization.id(),
                entitlements,
                null);
    }

    private static PersonName name(CSVRecord row) {
        return PersonName.of(
                row.get("first"), DemoFile.optional(row, "middle"), row.get("last"), DemoFile.optional(row, "suffix"));
    }

    private static @Nullable DirectAddress direct(
            CSVRecord row, OrganizationDetails organization, Set<String> entitlements) {
        return entitlements.contains("DIRECT_MAIL") && organization.directDomain() != null
                ? DirectAddress.of(row.get("username") + "@" + organization.directDomain())
                : null;
    }
}
