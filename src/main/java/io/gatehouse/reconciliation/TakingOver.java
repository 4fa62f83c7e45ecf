package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountCorrections;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantOutcome;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.PersonFacts;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.directory.OwnedAttributes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one thing the directory says into what should be. */
@Component
class TakingOver {

    private final AccountCorrections corrections;
    private final GrantService grants;
    private final AccountAccess access;
    private final Catalog catalog;

    TakingOver(AccountCorrections corrections, GrantService grants, AccountAccess access, Catalog catalog) {
        this.corrections = corrections;
        this.grants = grants;
        this.access = access;
        this.catalog = catalog;
    }

    GrantOutcome value(AccountId account, Discrepancy drifted) {
        corrections.correct(account, facts -> corrected(facts, drifted));
        return GrantOutcome.GRANTED;
    }

    private static PersonFacts corrected(PersonFacts facts, Discrepancy drifted) {
        var name = facts.name();
        var value = drifted.actual().isEmpty() ? "" : drifted.actual().getFirst();
        return switch (drifted.name()) {
            case OwnedAttributes.TITLE -> facts.workingAs(value);
            case OwnedAttributes.TELEPHONE -> facts.calledAt(value.isEmpty() ? null : PhoneNumber.of(value));
            case OwnedAttributes.MAIL -> facts.reachedAt(EmailAddress.of(value));
            case OwnedAttributes.GIVEN_NAME ->
                facts.named(PersonName.of(value, name.middle(), name.last(), name.suffix()));
            case OwnedAttributes.SURNAME ->
                facts.named(PersonName.of(name.first(), name.middle(), value, name.suffix()));
            default -> throw new IllegalArgumentException("Cannot be taken over: " + drifted.name());
        };
    }

    /** Granted where the group says, or where the person works. */
    GrantOutcome membership(AccountSnapshot account, Discrepancy member, @Nullable OrganizationId at) {
        var parts = member.name().split("/");
        var cn = parts[parts.length - 1];
        var kind = parts[0].equals("services") ? EntitlementKind.SERVICE : EntitlementKind.ROLE;
        var organization = parts.length == 3 ? atShortName(account, parts[1]) : where(account, at);
        return grants.add(account.id(), organization, code(kind, cn), null);
    }

    private String code(EntitlementKind kind, String cn) {
        return catalog.all().stream()
                .filter(entitlement -> entitlement.kind() == kind && cn.equals(entitlement.group()))
                .map(Entitlement::code)
                .findFirst()
                .orElseThrow(() -> new AccountRefusedException("notGranted"));
    }

    private static OrganizationId atShortName(AccountSnapshot account, String shortName) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organizationShortName().equals(shortName))
                .map(AffiliationSnapshot::organization)
                .findFirst()
                .orElseThrow(() -> new AccountRefusedException("notActive"));
    }

    private static OrganizationId where(AccountSnapshot account, @Nullable OrganizationId at) {
        return account.effectiveAffiliations().stream()
                .map(AffiliationSnapshot::organization)
                .filter(organization -> at == null || at.equals(organization))
                .findFirst()
                .orElseThrow(() -> new AccountRefusedException("notActive"));
    }

    GrantOutcome suspension(AccountId account, SuspensionReason reason) {
        access.suspend(account, reason, "locked in the directory");
        return GrantOutcome.GRANTED;
    }
}
