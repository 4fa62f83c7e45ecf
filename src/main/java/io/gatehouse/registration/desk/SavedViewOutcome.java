package io.gatehouse.registration.desk;

/** What came of saving or changing a view. */
public enum SavedViewOutcome {
    DONE,
    /** Empty, or too long. */
    NAME_UNUSABLE,
    NAME_TAKEN,
    /** There are as many as anybody finds their way in. */
    TOO_MANY,
    /** It is somebody else's, or gone. */
    NOT_YOURS
}
