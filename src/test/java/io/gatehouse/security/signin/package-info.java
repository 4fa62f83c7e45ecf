@NullMarked
package io.gatehouse.security.signin;

import org.jspecify.annotations.NullMarked;
