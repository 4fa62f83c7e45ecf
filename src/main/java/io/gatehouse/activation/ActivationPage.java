package io.gatehouse.activation;

/** Whose password a link lets choose. */
public record ActivationPage(String username, String displayName) {}
