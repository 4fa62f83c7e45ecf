/** The frame around every back-office screen: layout, menu, home page, translations and error pages. It knows no feature. */
@ApplicationModule(allowedDependencies = {"common", "security"})
@NullMarked
package io.gatehouse.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
