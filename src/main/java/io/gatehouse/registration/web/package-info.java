/** The public pages of registration and the API by which other web sites hand registrations in. */
@NullMarked
package io.gatehouse.registration.web;

import org.jspecify.annotations.NullMarked;
