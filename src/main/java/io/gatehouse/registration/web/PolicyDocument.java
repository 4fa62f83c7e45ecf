package io.gatehouse.registration.web;

/**
 * A document that applicants affirm to have read.
 *
 * @param version sorts by time, as {@code 2026-01}
 * @param html written by us, shown as it is
 */
record PolicyDocument(String name, String version, String title, String html) {}
