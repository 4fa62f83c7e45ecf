package io.gatehouse.provisioning.web;

import io.gatehouse.account.AccountService;
import io.gatehouse.provisioning.ProvisioningService;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/accounts/{username}} for callers with the scope {@code review}. */
@RestController
class AccountController {

    private final AccountService accounts;
    private final ProvisioningService provisioning;
    private final MessageSource messages;

    AccountController(AccountService accounts, ProvisioningService provisioning, MessageSource messages) {
        this.accounts = accounts;
        this.provisioning = provisioning;
        this.messages = messages;
    }

    @GetMapping("/api/v1/accounts/{username}")
    AccountResource account(@PathVariable String username) {
        var account = accounts.findByUsername(username).orElseThrow(this::notFound);
        return AccountResource.of(
                account, provisioning.statusForReview(account.id()).orElse(null));
    }

    @ExceptionHandler
    ProblemDetail refused(ErrorResponseException refusal) {
        return refusal.getBody();
    }

    private ErrorResponseException notFound() {
        var detail = messages.getMessage("provisioning.api.account.notFound", null, Locale.ENGLISH);
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }
}
