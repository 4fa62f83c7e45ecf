package io.gatehouse.reconciliation;

import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryVisitor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;

/** A directory whose scan a test decides; everything else is the real one's. */
final class ScannedBy {

    private ScannedBy() {}

    static Directory scan(Directory real, Function<DirectoryVisitor, Optional<DirectoryFailure>> scan) {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("scan")) {
                        return scan.apply((DirectoryVisitor) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
