package io.gatehouse.firstrun.command;

import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.activation.ActivationLinks;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.Username;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** {@code ./gatehouse create-lead}: the first sign-in on real servers. Prints the link for choosing the password. */
@Component
class CreateLeadCommand implements Command {

    private final AccountService accounts;
    private final Exchange exchange;
    private final ActivationLinks links;
    private final CurrentActor actor;
    private final TransactionOperations transaction;
    private final MessageSource texts;

    CreateLeadCommand(
            AccountService accounts,
            Exchange exchange,
            ActivationLinks links,
            CurrentActor actor,
            TransactionOperations transaction,
            MessageSource texts) {
        this.accounts = accounts;
        this.exchange = exchange;
        this.links = links;
        this.actor = actor;
        this.transaction = transaction;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "create-lead";
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            var lead = lead(options);
            actor.runAs(
                    Actor.system("create-lead command"),
                    () -> transaction.executeWithoutResult(status -> out.println(opened(lead))));
        } catch (InvalidValueException e) {
            throw new InvalidSettingException(texts.getMessage(e.code(), null, Locale.ENGLISH), e);
        } catch (AccountRefusedException e) {
            throw new InvalidSettingException(texts.getMessage("firstrun.lead.taken", null, Locale.ENGLISH), e);
        }
    }

    private String opened(Lead lead) {
        var account = open(lead);
        // Not the activation link: the welcome mail brings that one, and a newer link ends the older.
        var link = links.issueResetLink(account.id());
        return texts.getMessage("firstrun.lead", new Object[] {account.username(), link}, Locale.ENGLISH);
    }

    private AccountSnapshot open(Lead lead) {
        return accounts.open(new OpenAccount(
                AccountId.newId(),
                lead.username(),
                lead.name(),
                lead.email(),
                null,
                null,
                texts.getMessage("firstrun.lead.title", null, Locale.ENGLISH),
                null,
                null,
                exchange.organization().id(),
                Set.of(Role.SUPPORT_LEAD.name()),
                null));
    }

    private static Lead lead(Options options) {
        var name = options.required("name", "First and last name").strip();
        var space = name.lastIndexOf(' ');
        if (space < 0) {
            throw new InvalidSettingException("The option --name needs a first and a last name.");
        }
        return new Lead(
                PersonName.of(name.substring(0, space), name.substring(space + 1)),
                EmailAddress.of(options.required("email", "Work e-mail")),
                Username.of(options.required("username", "Username")));
    }

    private record Lead(PersonName name, EmailAddress email, Username username) {}
}
