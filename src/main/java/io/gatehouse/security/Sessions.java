package io.gatehouse.security;

import io.gatehouse.common.AccountId;

/** The open sessions of signed-in people. */
public interface Sessions {

    /**
     * Ends every session of the person on this node at once. On other nodes they end at their next request, because each
     * request reads the account anew.
     */
    void end(AccountId account);
}
