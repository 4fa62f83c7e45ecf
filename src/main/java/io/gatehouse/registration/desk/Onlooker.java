package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;

/**
 * A colleague who has a request open at this moment.
 *
 * @param deciding has begun to decide it
 */
public record Onlooker(AccountId account, String name, boolean deciding) {}
