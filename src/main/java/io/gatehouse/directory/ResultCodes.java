package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.LDAPSDKException;
import io.gatehouse.directory.DirectoryFailure.Operator;
import io.gatehouse.directory.DirectoryFailure.Permanent;
import io.gatehouse.directory.DirectoryFailure.Transient;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLException;

/** The table from LDAP result codes (RFC 4511 appendix A, client side 81-91) to what has to happen next. */
final class ResultCodes {

    private static final Set<ResultCode> TRANSIENT = Set.of(
            ResultCode.TIME_LIMIT_EXCEEDED,
            ResultCode.ADMIN_LIMIT_EXCEEDED,
            ResultCode.BUSY,
            ResultCode.UNAVAILABLE,
            ResultCode.OTHER,
            ResultCode.SERVER_DOWN,
            ResultCode.LOCAL_ERROR,
            ResultCode.DECODING_ERROR,
            ResultCode.TIMEOUT,
            ResultCode.NO_MEMORY,
            ResultCode.CONNECT_ERROR,
            // Somebody changed the entry between our reading and our writing: the next plan starts from what is there
            // then.
            ResultCode.ASSERTION_FAILED);

    private static final Set<ResultCode> OPERATOR = Set.of(
            ResultCode.SIZE_LIMIT_EXCEEDED,
            ResultCode.AUTH_METHOD_NOT_SUPPORTED,
            ResultCode.STRONG_AUTH_REQUIRED,
            ResultCode.REFERRAL,
            ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
            ResultCode.CONFIDENTIALITY_REQUIRED,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            ResultCode.UNWILLING_TO_PERFORM);

    private ResultCodes() {}

    static DirectoryFailure failure(LDAPException exception) {
        var root = rootCause(exception);
        var words =
                Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
        return isTls(exception)
                ? new Operator(exception.getResultCode().intValue(), plain(words))
                : sorted(exception.getResultCode(), plain(words));
    }

    static DirectoryFailure failure(LDAPResult result) {
        var code = result.getResultCode();
        return sorted(code, plain(Objects.requireNonNullElse(result.getDiagnosticMessage(), code.getName())));
    }

    private static DirectoryFailure sorted(ResultCode code, String message) {
        if (code.equals(ResultCode.PARAM_ERROR)) {
            throw new IllegalArgumentException(message);
        }
        var number = code.intValue();
        if (TRANSIENT.contains(code)) {
            return new Transient(number, message);
        }
        return OPERATOR.contains(code) ? new Operator(number, message) : new Permanent(number, message);
    }

    /** What the library wraps around a cause, and its version, help nobody. */
    private static String plain(String message) {
        var versions = message.indexOf(", ldapSDKVersion=");
        return versions < 0 ? message : message.substring(0, versions);
    }

    private static Throwable rootCause(Throwable exception) {
        var root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** A certificate does not get better by trying again, although it looks like a lost connection from outside. */
    private static boolean isTls(LDAPSDKException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
