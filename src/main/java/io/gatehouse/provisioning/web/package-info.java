/** Accounts over the JSON API: what is granted, and how far the directory has followed. */
@NullMarked
package io.gatehouse.provisioning.web;

import org.jspecify.annotations.NullMarked;
