package io.gatehouse.security.signin;

import io.gatehouse.security.LdapServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.InvalidNameException;
import org.springframework.ldap.NamingException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.stereotype.Component;

/** Asks the directory whether this is the person's password, by binding as the person and reading the own entry. */
@Component
class DirectoryBind {

    private static final Logger log = LoggerFactory.getLogger(DirectoryBind.class);

    private final BindAuthenticator authenticator;

    DirectoryBind(LdapServer server, SignInSettings settings) {
        authenticator = new BindAuthenticator(SignInDirectory.of(server, settings));
        authenticator.setUserDnPatterns(
                new String[] {"uid={0},ou=people," + server.baseDn().replace("'", "''")});
        // The read is there because an encrypted connection alone must not pass for a bind (CVE-2017-8028).
        authenticator.setUserAttributes(new String[] {"uid"});
        authenticator.setAlsoHandleJavaxNamingBindExceptions(true);
    }

    /** @throws DirectoryUnreachableException when the directory could not be asked */
    boolean accepts(SignInAttempt attempt) {
        var bind = UsernamePasswordAuthenticationToken.unauthenticated(attempt.username(), attempt.password());
        try {
            authenticator.authenticate(bind);
            return true;
        } catch (BadCredentialsException | InvalidNameException e) {
            return false;
        } catch (NamingException e) {
            log.warn("The directory cannot be asked at sign-in: {}", e.getMessage());
            throw new DirectoryUnreachableException(e);
        }
    }
}
