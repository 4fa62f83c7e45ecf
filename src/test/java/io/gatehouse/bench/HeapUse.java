package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/** In how much heap it was done, and how much of that outlived the collections of young objects. */
final class HeapUse {

    private static final int MEGABYTE = 1024 * 1024;

    private HeapUse() {}

    /** Counts anew from now on. */
    static void reset() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static void report(Report report, String what) {
        var most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        var old = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        report.figure("heapLimitMegabytes", most);
        report.figure("oldGenerationPeakMegabytes", old);
        report.row("heap, " + what, text("done with -Xmx%dm, old objects at most %d MB", most, old), "", "", "");
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"));
    }
}
