@NullMarked
package io.gatehouse.security;

import org.jspecify.annotations.NullMarked;
