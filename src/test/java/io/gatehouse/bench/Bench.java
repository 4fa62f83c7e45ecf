package io.gatehouse.bench;

import java.util.List;

/** {@code ./gatehouse bench <name> [--option number …]}: measures, prints rows for docs/performance.md, cleans up. */
public final class Bench {

    private Bench() {}

    /** What can be measured. */
    @FunctionalInterface
    interface Measurement {
        void run(Options options, Report report) throws Exception;
    }

    public static void main(String[] words) throws Exception {
        var name = words.length == 0 ? "" : words[0];
        Measurement measurement = switch (name) {
            case "provisioning" -> ProvisioningBench::run;
            case "plan" -> PlanBench::run;
            case "adopt" -> AdoptBench::run;
            case "desk" -> DeskBench::run;
            case "form" -> FormBench::run;
            case "reconcile" -> ReconcileBench::run;
            default -> throw new IllegalArgumentException("There is no benchmark '%s'.".formatted(name));
        };
        var report = new Report(name);
        measurement.run(Options.parse(List.of(words).subList(1, words.length)), report);
        report.publish(System.out);
        System.exit(0);
    }
}
