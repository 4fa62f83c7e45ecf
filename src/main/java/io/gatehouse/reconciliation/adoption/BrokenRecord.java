package io.gatehouse.reconciliation.adoption;

/**
 * A record of a source that could not be read.
 *
 * @param line where it begins, counted from 1; 0 for an entry of a directory
 */
public record BrokenRecord(long line, String message) {}
