package io.gatehouse.registration;

/**
 * A field that differs between two forms, in words.
 *
 * @param label of the field, as the form calls it
 * @param before what it said; empty when it was left out
 * @param after what it says now; empty when it is left out
 */
public record FormChange(FormPart part, String label, String before, String after) {}
