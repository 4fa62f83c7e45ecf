package io.gatehouse.registration;

import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.organization.OrganizationDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the checks look at: the request, the decision as it is drafted, and what was found out about both.
 *
 * @param organization the one chosen; null while none is
 * @param organizationScore how much its name and address are those on the request, 0 to 1
 * @param catalog entitlements by code
 * @param vouching what its RHIO administrators were asked and answered; null when nothing counts
 */
public record CheckFacts(
        RegistrationDetails registration,
        Decision decision,
        @Nullable OrganizationDetails organization,
        double organizationScore,
        UsernameStanding username,
        Lookalikes lookalikes,
        Map<String, Entitlement> catalog,
        ChecklistFacts checklist,
        @Nullable Vouching vouching) {

    /** The same about another draft for the same organization and username. */
    CheckFacts with(Decision other) {
        return new CheckFacts(
                registration,
                other,
                organization,
                organizationScore,
                username,
                lookalikes,
                catalog,
                checklist,
                vouching);
    }

    /** The day of the training that counts today; null when none does. */
    public @Nullable LocalDate trainingCompletedOn() {
        return checklist.proven(ChecklistItem.TRAINING).map(Proof::provenOn).orElse(null);
    }

    public Applicant applicant() {
        return registration.form().applicant();
    }

    public Workplace workplace() {
        return registration.form().workplace();
    }

    public AskedAccess asked() {
        return registration.form().asked();
    }

    /** The form noticed it when the request was sent. */
    public boolean warned(FormWarning warning) {
        return registration.form().warnings().contains(warning);
    }

    /** The access level chosen; null when the catalogue has no such thing. */
    public @Nullable Entitlement accessLevel() {
        return catalog.get(decision.accessLevel());
    }

    /** Has something that shows a clinical profession. */
    public boolean clinical() {
        return !applicant().credentials().isEmpty()
                || applicant().npi() != null
                || applicant().license() != null;
    }

    /** The lines whose service or role asks for something. */
    public List<UUID> linesNeeding(Prerequisite prerequisite) {
        return ids(registration.lines().stream().filter(line -> needs(line, prerequisite)));
    }

    /** The same without the delegations, which bring what they need themselves. */
    public List<UUID> servicesNeeding(Prerequisite prerequisite) {
        return ids(registration.lines().stream()
                .filter(line -> line.kind() == LineKind.SERVICE && needs(line, prerequisite)));
    }

    /** Delegations asked for, of alerts and of results. */
    public List<LineDetails> delegations() {
        return registration.lines().stream().filter(LineDetails::delegation).toList();
    }

    public boolean delegated(LineKind kind) {
        return registration.lines().stream().anyMatch(line -> line.kind() == kind);
    }

    /** A Direct mailbox is asked for, not declined, and can be made. */
    public boolean mailboxComes() {
        return organization != null
                && organization.directDomain() != null
                && linesNeeding(Prerequisite.DIRECT_DOMAIN).stream().anyMatch(decision::grants);
    }

    private boolean needs(LineDetails line, Prerequisite prerequisite) {
        var entitlement = catalog.get(line.entitlement());
        return entitlement != null && entitlement.needs(prerequisite);
    }

    private static List<UUID> ids(Stream<LineDetails> lines) {
        return lines.map(LineDetails::id).toList();
    }
}
