package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import java.util.List;

/**
 * An account that a candidate may be.
 *
 * @param score how sure, 0 to 100
 */
public record Likeness(
        AccountId account, String name, String username, String email, List<String> reasons, int score) {}
