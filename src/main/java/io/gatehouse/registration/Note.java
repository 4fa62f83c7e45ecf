package io.gatehouse.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What staff tell each other about a request. The applicant never sees it.
 *
 * @param mentioned whom it names
 */
public record Note(UUID id, String author, Instant writtenAt, String text, List<Colleague> mentioned) {

    /** Longest text, in characters. */
    public static final int MAX_TEXT = 4000;

    public Note {
        mentioned = List.copyOf(mentioned);
    }
}
