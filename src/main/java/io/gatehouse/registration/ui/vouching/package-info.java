/** What RHIO administrators are asked: whether they know an applicant and vouch for them. */
@NullMarked
package io.gatehouse.registration.ui.vouching;

import org.jspecify.annotations.NullMarked;
