package io.gatehouse.security;

import io.gatehouse.common.InvalidSettingException;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code GATEHOUSE_SECRET_*}: keys as base64url of at least 32 bytes. The launch makes those that are not set. */
@ConfigurationProperties("gatehouse.secrets")
record SecretSettings(
        @DefaultValue("") String links, @DefaultValue("") String journal) {

    private static final int KEY_BYTES = 32;

    SecretKeys keys() {
        return new SecretKeys(key("GATEHOUSE_SECRET_LINKS", links), key("GATEHOUSE_SECRET_JOURNAL", journal));
    }

    private static byte[] key(String name, String text) {
        try {
            var key = Base64.getUrlDecoder().decode(text);
            if (key.length >= KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below: the decoder's message would show a part of the key.
        }
        throw new InvalidSettingException("%s has to be base64url of at least %d bytes.".formatted(name, KEY_BYTES));
    }

    /** Without the keys, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "SecretSettings[…]";
    }
}
