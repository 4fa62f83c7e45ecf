package io.gatehouse.provisioning;

/** Asked before a batch is written, by whatever node: whether so much may be taken away or changed. */
@FunctionalInterface
public interface WriteGate {

    /**
     * @param accounts how many would lose or have changed something they have in the directory, or come into it a second time
     * @return false when they have to wait; nothing is lost, they are asked about again
     */
    boolean admits(int accounts);
}
