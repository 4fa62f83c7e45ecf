package io.gatehouse.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs what the journal says of itself to the outside (Ed25519, RFC 8032): whoever has the public key can check it, and
 * still cannot write another.
 */
final class CheckpointKey {

    private final Ed25519PrivateKeyParameters key;

    /** @param journalKey the key of the chain, from which this one is derived */
    CheckpointKey(byte[] journalKey) {
        var seed = new ChainHash(journalKey).of("journal checkpoint key", "1");
        this.key = new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(seed));
    }

    /** In base64url. */
    String publicKey() {
        return text(key.generatePublicKey().getEncoded());
    }

    String sign(String statement) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        var bytes = statement.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        return text(signer.generateSignature());
    }

    static boolean signed(String publicKey, String statement, String signature) {
        try {
            var signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(bytes(publicKey)));
            var bytes = statement.getBytes(StandardCharsets.UTF_8);
            signer.update(bytes, 0, bytes.length);
            return signer.verifySignature(bytes(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
