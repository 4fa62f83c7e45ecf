package io.gatehouse.notification;

import io.gatehouse.common.EmailAddress;

/** To whom a mail goes. */
public record Recipient(EmailAddress address, String name) {}
