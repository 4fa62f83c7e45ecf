package io.gatehouse.registration;

import java.time.Instant;

/** What came of an answer to a request to vouch. */
public sealed interface VouchOutcome {

    /** It counts from now on. */
    record Taken(VouchPage page) implements VouchOutcome {}

    /** Somebody else was faster; nothing was saved. */
    record AnsweredAlready(String who, Instant at) implements VouchOutcome {}

    /** The viewer asks for access themselves; nothing was saved. */
    record OwnRequest() implements VouchOutcome {}

    /** Nobody needs to vouch any more; nothing was saved. */
    record Closed() implements VouchOutcome {}

    /** There is no such request, or it is not the viewer's to answer. */
    record Unknown() implements VouchOutcome {}
}
