package io.gatehouse.firstrun.command;

import io.gatehouse.common.InvalidSettingException;
import java.io.PrintStream;

/** Something an operator does from the command line: {@code ./gatehouse <name> --option value …}. */
public interface Command {

    String name();

    /** @throws InvalidSettingException when it cannot be done as asked */
    void run(Options options, PrintStream out);
}
