package io.gatehouse.registration;

/** How much a finding weighs. */
public enum CheckLevel {
    OK,
    /** The reviewer should know, and may go on. */
    WARNING,
    /** What it concerns cannot be granted until it is mended. */
    STOP
}
