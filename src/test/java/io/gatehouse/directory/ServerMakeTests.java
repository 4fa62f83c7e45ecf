package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.schema.Schema;
import io.gatehouse.testing.Slapd;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What is made of the words of a server about itself. */
class ServerMakeTests {

    @Test
    void tellsEachKindByWhatItSays() {
        assertThat(kind(new Attribute("objectClass", "top", "OpenLDAProotDSE"))).isEqualTo(DirectoryKind.OPENLDAP);
        assertThat(kind(new Attribute("vendorName", "389 Project"))).isEqualTo(DirectoryKind.DIRECTORY_SERVER_389);
        assertThat(kind(new Attribute("supportedCapabilities", "1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1670")))
                .isEqualTo(DirectoryKind.ACTIVE_DIRECTORY);
        assertThat(kind(new Attribute("vendorName", "Somebody Else Inc."))).isEqualTo(DirectoryKind.OTHER);
        assertThat(ServerMake.of(null)).isEqualTo(DirectoryKind.OTHER);
    }

    @Test
    void believesTheSettingMoreThanTheServer() {
        var settings = TestSettings.DIRECTORY;
        var told = new DirectorySettings(
                settings.connectTimeout(),
                settings.responseTimeout(),
                settings.connections(),
                settings.window(),
                settings.knownGroupsFor(),
                "389DS",
                settings.returnAfter());
        try (var slapd = Slapd.start();
                var directory = new LdapDirectory(slapd.server(), told, Clock.systemUTC())) {
            assertThat(directory.kind()).isEqualTo(DirectoryKind.DIRECTORY_SERVER_389);
        }
    }

    @Test
    void plansForTheKindThatWasSetWhileTheServerIsAway() {
        var features = DirectoryFeatures.unasked(DirectoryTree.parsed("ou=hie,dc=x"), DirectoryKind.ACTIVE_DIRECTORY);
        assertThat(features.tree().person("mlee").toString()).isEqualTo("cn=mlee,ou=people,ou=hie,dc=x");
    }

    @Test
    void makesGroupsOfAClassThatMayBeEmptyWhereTheSchemaHasOne() {
        var mayBeEmpty = "( 1.1.2 NAME 'groupOfMembers' SUP top STRUCTURAL MUST cn MAY member )";
        var mayNot = "( 2.5.6.9 NAME 'groupOfNames' SUP top STRUCTURAL MUST ( member $ cn ) )";
        assertThat(GroupForm.of(schema(mayNot))).isEqualTo(new GroupForm("groupOfNames", true, false));
        assertThat(GroupForm.of(schema(mayNot, mayBeEmpty))).isEqualTo(new GroupForm("groupOfMembers", false, false));
        assertThat(GroupForm.of(schema(mayNot.replace("MUST ( member $ cn )", "MUST cn MAY member"))))
                .isEqualTo(new GroupForm("groupOfNames", false, false));
        assertThat(GroupForm.of(null)).isEqualTo(GroupForm.OF_NAMES);
    }

    private static DirectoryKind kind(Attribute attribute) {
        return ServerMake.of(new RootDSE(new Entry(DN.NULL_DN, attribute)));
    }

    private static Schema schema(String... objectClasses) {
        return new Schema(new Entry(
                "cn=schema", new Attribute("objectClass", "subschema"), new Attribute("objectClasses", objectClasses)));
    }
}
