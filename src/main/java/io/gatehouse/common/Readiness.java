package io.gatehouse.common;

/** One thing the application needs to work. Modules bring theirs as beans; the health page asks all of them. */
public interface Readiness {

    /** Its name on the health page. */
    String name();

    /** Whether it answers now. May wait for the network, within the time-outs of what it asks. */
    boolean ready();
}
