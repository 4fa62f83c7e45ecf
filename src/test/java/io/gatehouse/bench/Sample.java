package io.gatehouse.bench;

/** One round of work: how much, how long, and the processor time it took of every process. */
record Sample(int amount, double seconds, long cpuMillis) {

    double perSecond() {
        return amount / seconds;
    }

    double cpuMillisEach() {
        return (double) cpuMillis / amount;
    }

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Sample of(int amount, ProcessTimes processes, Work work) throws Exception {
        var cpu = processes.millis();
        var began = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Sample(amount, seconds, processes.millis() - cpu);
    }
}
