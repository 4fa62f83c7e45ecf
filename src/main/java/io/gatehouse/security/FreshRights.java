package io.gatehouse.security;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The account as it was read at the start of this request, so that one click reads it once. */
@Component
public class FreshRights {

    private static final String ATTRIBUTE = FreshRights.class.getName();

    public void remember(SignInAccount account) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, account, RequestAttributes.SCOPE_REQUEST);
        }
    }

    Optional<SignInAccount> ofThisRequest(SignedInPerson person) {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof SignInAccount account
                        && account.id().equals(person.accountId())
                ? Optional.of(account)
                : Optional.empty();
    }
}
