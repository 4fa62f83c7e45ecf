package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.gatehouse.directory.ChangeOutcome.Outdated;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.testing.Slapd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract on a real OpenLDAP server. */
class OpenLdapTests extends DirectoryContract {

    OpenLdapTests() {
        super(start());
    }

    private static ContractServer start() {
        var slapd = Slapd.start();
        return ContractServer.standard(DirectoryKind.OPENLDAP, slapd.server(), slapd::close);
    }

    @Test
    void overwritesNothingThatWasWrittenSinceItWasRead() throws LDAPException {
        var person = added(People.someone());
        var planned = new ChangeEntry(
                person.key(),
                List.of(
                        new AttributeChange(OwnedAttributes.TITLE, List.of(), List.of("Nurse")),
                        new AttributeChange(OwnedAttributes.MAIL, person.values("mail"), List.of("new@a.example"))),
                SignIn.UNTOUCHED);
        try (var admin = admin()) {
            admin.modify(dn(person), new Modification(ModificationType.ADD, "title", "Surgeon"));
        }

        assertThat(apply(planned))
                .isInstanceOfSatisfying(
                        Outdated.class,
                        refused -> assertThat(refused.sign().code()).isEqualTo(122));

        assertThat(attribute(person, "title")).isEqualTo("Surgeon");
        assertThat(attribute(person, "mail")).isEqualTo(person.values("mail").getFirst());
    }
}
