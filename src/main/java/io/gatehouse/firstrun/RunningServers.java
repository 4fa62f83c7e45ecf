package io.gatehouse.firstrun;

import io.gatehouse.common.InvalidSettingException;
import java.util.HashMap;
import java.util.Map;

/** The own servers of an application that runs on a data directory, as settings for a second process beside it. */
final class RunningServers {

    private RunningServers() {}

    static Map<String, Object> of(DataDirectory data, Settings settings) {
        var found = new HashMap<String, Object>();
        if (settings.ownDatabase()) {
            found.put("GATEHOUSE_DB_URL", EmbeddedDatabase.url(port(data)));
            found.put("GATEHOUSE_DB_USER", EmbeddedDatabase.USER);
            found.put("GATEHOUSE_DB_PASSWORD", data.secretText(EmbeddedDatabase.PASSWORD_FILE));
        }
        if (settings.ownDirectory()) {
            // Commands leave the directory to the running application; naming it keeps a second one from starting.
            found.put("GATEHOUSE_LDAP_URLS", "ldap://127.0.0.1:" + settings.embeddedLdapPort());
        }
        return found;
    }

    private static int port(DataDirectory data) {
        return new Postmaster(data.resolve(EmbeddedDatabase.CLUSTER))
                .port()
                .orElseThrow(() -> new InvalidSettingException(
                        "Gatehouse is just starting on %s: try again in a moment.".formatted(data.path())));
    }
}
