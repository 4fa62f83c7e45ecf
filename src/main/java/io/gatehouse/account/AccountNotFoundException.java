package io.gatehouse.account;

/** There is no such account, or none that the actor may see: the two are not told apart. */
public class AccountNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountNotFoundException() {
        super("There is no such account.");
    }
}
