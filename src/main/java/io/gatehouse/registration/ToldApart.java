package io.gatehouse.registration;

import java.time.Instant;

/** Somebody compared two people and found that they are not the same. */
public record ToldApart(String by, Instant at) {}
