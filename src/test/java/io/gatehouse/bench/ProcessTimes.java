package io.gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Processor time of processes and all they have started, as Linux counts it in {@code /proc/<pid>/stat}. */
record ProcessTimes(List<Long> roots) {

    private static final int MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    /** Since they began, in milliseconds. */
    long millis() {
        return roots.stream().mapToLong(ProcessTimes::tree).sum() * MILLIS_PER_TICK;
    }

    private static long tree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMapToLong(process -> LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid)))
                .distinct()
                .map(ProcessTimes::ticks)
                .sum();
    }

    /** Its own and those of its children that have ended. The name of the program may hold spaces, so it is cut off. */
    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, USER, CHILDREN_SYSTEM + 1)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What else the machine had to do, as the average of a minute. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
