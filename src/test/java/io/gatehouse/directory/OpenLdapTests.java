package io.gatehouse.directory;

import io.gatehouse.testing.Slapd;

/** The contract on a real OpenLDAP server. */
class OpenLdapTests extends DirectoryContract {

    OpenLdapTests() {
        super(start());
    }

    private static ContractServer start() {
        var slapd = Slapd.start();
        return ContractServer.standard(DirectoryKind.OPENLDAP, slapd.server(), slapd::close);
    }
}
