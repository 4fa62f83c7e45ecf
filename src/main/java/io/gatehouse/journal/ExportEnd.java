package io.gatehouse.journal;

import java.util.TreeMap;

/**
 * The last line of an exported journal: what the file holds, signed.
 *
 * @param at when it was exported
 * @param digest SHA-256 of all lines before, in hexadecimal digits
 */
record ExportEnd(ChainLink end, String at, String digest, String signature) {

    static ExportEnd of(ChainLink end, String at, String digest, CheckpointKey key) {
        return new ExportEnd(end, at, digest, key.sign(statement(end, at, digest)));
    }

    private static String statement(ChainLink end, String at, String digest) {
        return "gatehouse journal export %d %s %s %s".formatted(end.seq(), end.hash(), at, digest);
    }

    boolean signedBy(String publicKey) {
        return CheckpointKey.signed(publicKey, statement(end, at, digest), signature);
    }

    String json() {
        var fields = new TreeMap<String, Object>();
        fields.put("at", at);
        fields.put("digest", digest);
        fields.put("hash", end.hash());
        fields.put("rows", end.seq());
        fields.put("signature", signature);
        return CanonicalJson.of(fields);
    }
}
