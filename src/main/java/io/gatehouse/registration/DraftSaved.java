package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody means to go on with a form later: the link to it is to be mailed.
 *
 * @param language to write in
 * @param name as typed; the address when none was
 */
public record DraftSaved(UUID draft, EmailAddress email, String name, Locale language) {}
