/** The filter chains in front of public pages, JSON API and back office, and the headers on every answer. */
@NullMarked
package io.gatehouse.security.web;

import org.jspecify.annotations.NullMarked;
