package io.gatehouse.firstrun;

import io.gatehouse.common.InvalidSettingException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the application did not start, in one sentence where the operator can do something about it. */
final class StartupFailure {

    private StartupFailure() {}

    static void print(Throwable failure, PrintStream out) {
        sentence(failure).ifPresentOrElse(out::println, () -> {
            out.println("Gatehouse could not start because of an unexpected error:");
            failure.printStackTrace(out);
        });
    }

    /** The sentence for the first known cause, or empty when the failure is a fault of the application itself. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case InvalidSettingException setting -> setting.getMessage();
                    case PortInUseException port ->
                        "Port %d is in use: set GATEHOUSE_PORT to a free one.".formatted(port.getPort());
                    case FlywayException migration ->
                        "The database could not be brought up to date: " + firstLine(migration);
                    case BindException setting ->
                        "The setting %s cannot be used: %s".formatted(setting.getName(), firstLine(rootOf(setting)));
                    default -> null;
                });
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
