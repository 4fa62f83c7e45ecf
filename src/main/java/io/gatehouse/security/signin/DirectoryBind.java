package io.gatehouse.security.signin;

import io.gatehouse.security.LdapServer;
import io.gatehouse.security.PersonNames;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.InvalidNameException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.stereotype.Component;

/** Asks the directory whether this is the person's password, by binding as the person and reading the own entry. */
@Component
class DirectoryBind {

    private static final Logger log = LoggerFactory.getLogger(DirectoryBind.class);

    private final BindAuthenticator authenticator;

    DirectoryBind(LdapServer server, PersonNames names, SignInSettings settings) {
        authenticator = new BindByName(SignInDirectory.of(server, settings), names);
        // The read is there because an encrypted connection alone must not pass for a bind (CVE-2017-8028).
        authenticator.setUserAttributes(new String[] {"uid"});
        authenticator.setAlsoHandleJavaxNamingBindExceptions(true);
    }

    /** One name for a username, made by who knows the directory; nothing is searched and no second name is tried. */
    private static final class BindByName extends BindAuthenticator {

        private final PersonNames names;

        BindByName(BaseLdapPathContextSource source, PersonNames names) {
            super(source);
            this.names = names;
        }

        @Override
        protected List<String> getUserDns(String username) {
            return List.of(names.dn(username).orElseThrow(DirectoryUnreachableException::new));
        }
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
