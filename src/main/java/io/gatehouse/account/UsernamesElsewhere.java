package io.gatehouse.account;

/** Usernames that are in use outside of the accounts. */
public interface UsernamesElsewhere {

    /** False also when that cannot be found out now: what follows the accounts will tell. */
    boolean taken(String username);
}
