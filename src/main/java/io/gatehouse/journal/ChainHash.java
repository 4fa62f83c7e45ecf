package io.gatehouse.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links rows by HMAC-SHA256 (RFC 2104) over the previous hash and the canonical text. The key lies outside the database, so
 * that whoever can write there still cannot make a chain.
 */
final class ChainHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ChainHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    ChainedRow follow(ChainLink previous, JournalRow row) {
        var numbered = row.numbered(previous.seq() + 1);
        var canonical = CanonicalRow.of(numbered);
        return new ChainedRow(
                numbered, canonical, previous.hash(), of(previous.hash(), canonical), CanonicalRow.VERSION);
    }

    /** In hexadecimal digits. */
    String of(String previousHash, String canonical) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(previousHash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return HexFormat.of().formatHex(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
