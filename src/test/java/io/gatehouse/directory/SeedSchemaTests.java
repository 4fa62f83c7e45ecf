package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same attributes and classes, by name and number, for every kind of server. */
class SeedSchemaTests {

    private static final Path SEED = Path.of("ldap-seed");

    @Test
    void everyKindOfServerGetsTheSameSchema() throws IOException {
        var openLdap = definitions("schema.ldif", "\\( (1\\.3\\.6\\S+) NAME '(\\w+)'");
        assertThat(openLdap).hasSize(8);
        assertThat(definitions("389ds/schema.ldif", "\\( (1\\.3\\.6\\S+) NAME '(\\w+)'"))
                .isEqualTo(openLdap);
        var domain = definitions(
                "active-directory/schema.ldif",
                "(?s)lDAPDisplayName: (?<name>\\w+)\n[^\n]*\n(?:attributeID|governsID): (?<oid>\\S+)");
        assertThat(domain).isEqualTo(openLdap);
    }

    @Test
    void definitionsFor389AreThoseForOpenLdapWordForWord() throws IOException {
        assertThat(body("389ds/schema.ldif"))
                .isEqualTo(body("schema.ldif")
                        .replace("olcAttributeTypes", "attributeTypes")
                        .replace("olcObjectClasses", "objectClasses"));
    }

    private static String body(String file) throws IOException {
        var text = Files.readString(SEED.resolve(file));
        return text.substring(text.indexOf("ttributeTypes: (") + 1);
    }

    private static Map<String, String> definitions(String file, String pattern) throws IOException {
        var found = new TreeMap<String, String>();
        var matcher = Pattern.compile(pattern).matcher(Files.readString(SEED.resolve(file)));
        var named = pattern.contains("<name>");
        while (matcher.find()) {
            found.put(
                    named ? matcher.group("name") : matcher.group(2), named ? matcher.group("oid") : matcher.group(1));
        }
        return found;
    }
}
