@NullMarked
package io.gatehouse.security.web;

import org.jspecify.annotations.NullMarked;
