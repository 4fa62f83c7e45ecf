package io.gatehouse.journal;

/** The file with the high-water mark does not hold what the journal wrote. */
class ForgedMarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
