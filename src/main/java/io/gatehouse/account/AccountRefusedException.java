package io.gatehouse.account;

/**
 * A change of an account that cannot be made; nothing was saved. The code is the key of the sentence that says why:
 * {@code account.refused.usernameTaken, .usernameMalformed, .usernameReserved, .emailTaken, .npiTaken, .stronger, .notActive, .notSuspended, .alreadyGranted,
 * .notGranted, .ownProposal, .ended, .notClosed, .ownAccount, .restoreEmailTaken, .restoreNpiTaken, .restoreTaken,
 * .underInvestigation, .sameOrganization, .notThere, .suspendedThere, .notOfferedThere}.
 */
public class AccountRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public AccountRefusedException(String reason) {
        super("account.refused." + reason);
        this.code = "account.refused." + reason;
    }

    public String code() {
        return code;
    }
}
