package io.gatehouse.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Where the signed-in person is kept is the process's, and each application says it anew. A run has a few applications, so
 * each test begins with the way of its own, and with nobody.
 */
public final class OneSecurityContext extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        take(test);
    }

    private static void take(TestContext test) {
        SecurityContextHolder.clearContext();
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        SecurityContextHolder.clearContext();
    }
}
