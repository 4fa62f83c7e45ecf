package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server is not even asked for, it cannot tell. */
class ForeignAttributesTests {

    private final ForeignAttributes attributes = new ForeignAttributes(new PersonEntries(
            DirectoryFeatures.unasked(DirectoryTree.parsed("dc=gatehouse,dc=example"), DirectoryKind.OPENLDAP)));

    @Test
    void asksForEachAttributeByNameAndForNoneThatIsOursOrSecret() throws LDAPException {
        var requested = Arrays.asList(attributes.requested(Schema.getDefaultStandardSchema()));
        assertThat(requested)
                .contains("objectClass", "description", "employeeNumber", "roomNumber")
                .doesNotContain("*", "+", "userPassword", "authPassword", "cn", "mail", "title", "uid", "jpegPhoto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attributeTypes: ( 1.3.6.1.4.1.7165.2.1.25 NAME 'sambaNTPassword' )",
                "attributeTypes: ( 1.2.840.113556.1.4.90 NAME 'unicodePwd' )",
                "attributeTypes: ( 1.2.840.113556.1.4.94 NAME 'ntPwdHistory' )",
                "attributeTypes: ( 2.16.840.1.113719.1.301.4.39.1 NAME 'krbPrincipalKey' )",
                "attributeTypes: ( 2.16.840.1.113719.1.301.4.99.1 NAME 'krbPrincipalAliases' )",
                "attributeTypes: ( 1.3.6.1.4.1.5427.1.389.4226.4.1 NAME 'oathSecret' )",
                "attributeTypes: ( 1.3.6.1.4.1.99999.1.1 NAME 'acmePasswordReminder' )"
            })
    void leavesOutWhateverLooksLikeASecret(String type) throws Exception {
        var schema = new Schema(new com.unboundid.ldap.sdk.Entry(
                "dn: cn=schema",
                "objectClass: subschema",
                "cn: schema",
                type,
                "attributeTypes: ( 1.3.6.1.4.1.99999.1.2 NAME 'acmeBadge' )"));
        assertThat(attributes.requested(schema)).containsExactly("objectClass", "acmeBadge");
    }
}
