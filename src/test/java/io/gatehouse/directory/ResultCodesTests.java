package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryFailure.Operator;
import io.gatehouse.directory.DirectoryFailure.Permanent;
import io.gatehouse.directory.DirectoryFailure.Transient;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table of result codes; what is done about 16, 20, 32 and 68 in their place is in the contract's cases. */
class ResultCodesTests {

    @ParameterizedTest
    @ValueSource(ints = {51, 52, 3, 11, 81, 82, 84, 85, 90, 91, 80})
    void passesByItself(int code) {
        assertThat(failure(code)).isEqualTo(new Transient(code, "said"));
    }

    @ParameterizedTest
    @ValueSource(ints = {53, 50, 49, 8, 7, 13, 48, 10, 12, 4})
    void needsWhoeverRunsTheServer(int code) {
        assertThat(failure(code)).isEqualTo(new Operator(code, "said"));
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 65, 21, 17, 34, 64, 68, 32, 16, 20, 69})
    void waitsForAPerson(int code) {
        assertThat(failure(code)).isEqualTo(new Permanent(code, "said"));
    }

    @Test
    void anEntryChangedUnderOurHandsIsReadAndPlannedAgain() {
        assertThat(failure(122)).isEqualTo(new Transient(122, "said"));
    }

    @Test
    void aMistakeOfOursFailsLoudly() {
        assertThatThrownBy(() -> failure(89)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedCertificateIsTheOperatorsMatterAlthoughItLooksLikeALostConnection() {
        var refused = new LDAPException(
                ResultCode.CONNECT_ERROR, "cannot connect", new SSLHandshakeException("certificate expired"));
        assertThat(ResultCodes.failure(refused)).isEqualTo(new Operator(91, "certificate expired"));
    }

    @Test
    void aServerThatSaysNothingIsQuotedByTheNameOfTheCode() {
        assertThat(ResultCodes.failure(new LDAPResult(1, ResultCode.BUSY)).message())
                .isEqualTo("busy");
    }

    private static DirectoryFailure failure(int code) {
        return ResultCodes.failure(
                new LDAPResult(1, ResultCode.valueOf(code), "said", "", new String[0], new Control[0]));
    }
}
