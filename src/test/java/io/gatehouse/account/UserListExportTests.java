package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalFilter;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class UserListExportTests {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private UserListExport export;

    @Autowired
    private JournalService journal;

    @Test
    void writesTheOrganizationsPeopleInWords() {
        var organization = accounts.organization();
        var person = accounts.account(organization.id(), "PROVIDER_PORTAL", "IMAGE_VIEW");
        var auditor = accounts.actor(accounts.account(organization.id(), "AUDIT_CONTACT"));

        var lines = written(auditor, organization.id()).split("\r\n");

        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("Name,Username,E-mail");
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).contains(person.username(), "Image exchange: view in the portal", "Active"));
    }

    @Test
    void keepsTheExportInTheJournal() {
        var organization = accounts.organization();
        var auditor = accounts.actor(accounts.account(organization.id(), "AUDIT_CONTACT"));

        written(auditor, organization.id());

        var exports = new JournalFilter("", "", "organization.users-exported", null, null, null, null);
        assertThat(accounts.as(auditor, () -> journal.search(exports, 0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().details()).containsEntry("rows", "1"));
    }

    @Test
    void refusesWhoIsNotAnAuditContactOfThatOrganization() {
        var organization = accounts.organization();
        var administrator = accounts.actor(accounts.account(organization.id(), "RHIO_ADMINISTRATOR"));
        var stranger = accounts.actor(accounts.account(accounts.organization().id(), "AUDIT_CONTACT"));

        assertThatThrownBy(() -> written(administrator, organization.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> written(stranger, organization.id())).isInstanceOf(AccessDeniedException.class);
    }

    private String written(Actor actor, OrganizationId organization) {
        var out = new StringWriter();
        accounts.runAs(actor, () -> {
            try {
                export.write(organization, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toString();
    }
}
