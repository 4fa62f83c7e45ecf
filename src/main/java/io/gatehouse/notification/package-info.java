/**
 * Mail: staged in the transaction that has reason for it, rendered and sent by a durable task, retried until it is
 * accepted or refused for good.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "common",
            "security",
            "journal",
            "catalog",
            "organization",
            "delegation",
            "account",
            "activation",
            "provisioning",
            "registration"
        })
@NullMarked
package io.gatehouse.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
