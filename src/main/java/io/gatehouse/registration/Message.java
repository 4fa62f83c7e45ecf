package io.gatehouse.registration;

import java.time.Instant;

/**
 * What staff asked an applicant about a request, or what the applicant answered.
 *
 * @param fromStaff false when the applicant wrote it
 * @param author as people call them
 */
public record Message(boolean fromStaff, String author, Instant writtenAt, String text) {

    /** Longest text, in characters. */
    public static final int MAX_TEXT = 2000;
}
