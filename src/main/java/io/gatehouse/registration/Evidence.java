package io.gatehouse.registration;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;

/**
 * A document that shows something. Not to be logged: it may say much about a person.
 *
 * @param mediaType one of PDF, PNG and JPEG, told by the content
 */
public record Evidence(String name, String mediaType, byte[] content) {

    /** Longest document, in bytes: 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_NAME = 120;

    /** @throws InvalidValueException {@code review.proof.file.*}: too long, empty, or no document that is taken */
    public static Evidence of(String fileName, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new InvalidValueException("review.proof.file.tooLong");
        }
        var type = EvidenceType.of(content).orElseThrow(() -> new InvalidValueException("review.proof.file.type"));
        return new Evidence(name(fileName), type.mediaType(), content);
    }

    /** Without folders, and as short as a file name may be. */
    private static String name(String typed) {
        var name = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var end = name.offsetByCodePoints(0, Math.min(MAX_NAME, name.codePointCount(0, name.length())));
        var clean = CleanText.line(name.substring(0, end), MAX_NAME, "review.proof.file.name");
        if (clean.isBlank()) {
            throw new InvalidValueException("review.proof.file.name.missing");
        }
        return clean;
    }

    @Override
    public String toString() {
        return "Evidence[" + mediaType + ", " + content.length + " bytes]";
    }
}
