/** The shared kernel: values that cannot be wrong, typed identifiers, and a few small pieces of user interface. */
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package io.gatehouse.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
