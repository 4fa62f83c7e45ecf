package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import java.time.Instant;

/**
 * What a RHIO administrator said about an applicant.
 *
 * @param vouched knows the person, who works there
 * @param text a remark, perhaps empty; why not, when they cannot vouch
 */
public record VouchAnswer(boolean vouched, String text, String by, AccountId byId, Instant at) {

    /** Longest text, in code points. */
    public static final int MAX_TEXT = 500;
}
