package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people of an organization as a CSV file (RFC 4180) for its audit contacts. The export is journaled before the first
 * row leaves, and the rows are read page by page while they are written, with no transaction open meanwhile.
 */
@Service
@AllowScoped
public class UserListExport {

    private static final int PAGE = 500;
    private final AccountSearch accounts;
    private final OrganizationService organizations;
    private final JournalService journal;
    private final CurrentActor actor;
    private final TransactionOperations transaction;
    private final UserListRows rows;

    UserListExport(
            AccountSearch accounts,
            OrganizationService organizations,
            JournalService journal,
            CurrentActor actor,
            TransactionOperations transaction,
            UserListRows rows) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
        this.rows = rows;
    }

    /** @throws AccessDeniedException when the actor is not an audit contact of the organization */
    public void write(OrganizationId id, Writer out) throws IOException {
        var organization = organizations
                .find(id)
                .filter(found -> actor.get().scopeOf(Role.AUDIT_CONTACT).covers(found.id()))
                .orElseThrow(() -> new AccessDeniedException("Not an audit contact of the organization"));
        var filter = AccountFilter.at(id);
        journal(organization, accounts.count(filter));
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(rows.headings());
        for (int offset = 0, read = PAGE; read == PAGE; offset += PAGE) {
            var page = accounts.list(filter, offset, PAGE);
            for (var row : page) {
                csv.printRecord(rows.cells(row));
            }
            read = page.size();
            csv.flush();
        }
    }

    private void journal(OrganizationDetails organization, int rows) {
        transaction.executeWithoutResult(status -> journal.record(
                JournalEntry.of("organization.users-exported", JournalObject.organization(organization.id()))
                        .at(organization.id())
                        .with("organization", organization.legalName())
                        .with("rows", rows)));
    }
}
