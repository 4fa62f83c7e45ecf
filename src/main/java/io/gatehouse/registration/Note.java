package io.gatehouse.registration;

import java.time.Instant;
import java.util.UUID;

/** What staff tell each other about a request. The applicant never sees it. */
public record Note(UUID id, String author, Instant writtenAt, String text) {

    /** Longest text, in characters. */
    public static final int MAX_TEXT = 4000;
}
