package io.gatehouse.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list leaves out beside states and words.
 *
 * @param organization its name as the applicant wrote it, in whatever case
 * @param service the code of something asked for
 * @param submittedBefore only those that were sent before this
 * @param warned only those whose form warned of something
 * @param kind what they are about; null for all
 * @param answered only those whose applicant answered or corrected, and staff did nothing about it since
 */
public record Narrowing(
        @Nullable String organization,
        @Nullable String service,
        Handler handler,
        @Nullable Instant submittedBefore,
        boolean warned,
        @Nullable RequestKind kind,
        boolean answered) {

    public static final Narrowing NONE = new Narrowing(null, null, new Handler.Anyone(), null, false, null, false);

    public Narrowing heldBy(Handler who) {
        return new Narrowing(organization, service, who, submittedBefore, warned, kind, answered);
    }

    /** @param name as the applicant wrote it */
    public Narrowing at(String name) {
        return new Narrowing(name, service, handler, submittedBefore, warned, kind, answered);
    }

    public Narrowing about(@Nullable RequestKind what) {
        return new Narrowing(organization, service, handler, submittedBefore, warned, what, answered);
    }

    public Narrowing answeredOnly() {
        return new Narrowing(organization, service, handler, submittedBefore, warned, kind, true);
    }
}
