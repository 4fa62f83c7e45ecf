/** The registration form: what is typed, the rules it keeps, and the registration that comes out of it. */
@NamedInterface("form")
@NullMarked
package io.gatehouse.registration.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
