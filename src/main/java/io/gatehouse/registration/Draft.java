package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import java.util.Locale;

/**
 * A form that somebody means to go on with.
 *
 * @param name as typed, may be blank
 * @param document the form as typed, however the page writes it
 * @param language the one it was filled in in
 */
public record Draft(EmailAddress email, String name, String document, Locale language) {}
