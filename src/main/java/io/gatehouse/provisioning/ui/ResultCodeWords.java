package io.gatehouse.provisioning.ui;

/** Says LDAP result codes in words, for other screens than those about provisioning. */
public final class ResultCodeWords {

    private ResultCodeWords() {}

    /** What the code (RFC 4511, or 81-91 for our side of the wire) means to whoever has to do something about it. */
    public static String meaning(int code) {
        return ProvisioningStates.meaning(code);
    }
}
