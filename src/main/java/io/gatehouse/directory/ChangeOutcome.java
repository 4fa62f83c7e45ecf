package io.gatehouse.directory;

/** What became of one change. */
public sealed interface ChangeOutcome {

    /** The directory is now as the change wanted it, whether it had to do something or found it done. */
    record Applied() implements ChangeOutcome {}

    /** The change was planned on a state that has passed: read again and plan again. */
    record Outdated(DirectoryFailure sign) implements ChangeOutcome {}

    record Failed(DirectoryFailure failure) implements ChangeOutcome {}
}
