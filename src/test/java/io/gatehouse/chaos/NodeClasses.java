package io.gatehouse.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of this run for another process, all in jars: only from jars can the JVM keep what it learned about classes
 * in a shared archive, which halves the time a node takes to start.
 */
final class NodeClasses {

    private static final Path HOME = newHome();

    static final String PATH = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(Path::of)
            .map(NodeClasses::inJar)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));

    /** Written by the first node that ends in peace. */
    static final Path ARCHIVE = HOME.resolve("classes.jsa");

    private NodeClasses() {}

    private static Path inJar(Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        var jar = HOME.resolve(entry.getFileName() + ".jar");
        var arguments = new ArrayList<>(List.of("--create", "--no-compress", "--file", jar.toString(), "-C"));
        arguments.addAll(List.of(entry.toString(), "."));
        var made = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (made != 0) {
            throw new IllegalStateException("jar failed for " + entry);
        }
        return jar;
    }

    private static Path newHome() {
        try {
            var home = Files.createTempDirectory("gatehouse-node-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
