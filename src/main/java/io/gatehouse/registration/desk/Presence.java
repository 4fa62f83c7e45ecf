package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.util.UUID;

/** A request that is open on a screen, of whatever node. */
record Presence(UUID screen, RegistrationId registration, AccountId account, String name, boolean deciding) {}
