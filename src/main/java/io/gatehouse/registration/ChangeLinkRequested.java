package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody means to change an account: the reader of the address is to get the link, or to learn that there is none.
 *
 * @param account null when no account has the address
 * @param name of the account; the address when there is none
 * @param language the page was read in
 */
public record ChangeLinkRequested(
        EmailAddress email, @Nullable AccountId account, String name, Locale language) {}
