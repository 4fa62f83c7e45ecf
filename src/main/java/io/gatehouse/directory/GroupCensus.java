package io.gatehouse.directory;

/**
 * How many a group lists.
 *
 * @param people entries directly below the people, whoever made them
 * @param strangers all else but the placeholder
 */
public record GroupCensus(int people, int strangers) {}
