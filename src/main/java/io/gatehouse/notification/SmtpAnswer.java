package io.gatehouse.notification;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server answered (RFC 5321, section 4.2): 5yz to the recipient or to the mail itself is final. All else, also
 * a refusal of our sender or sign-in, is a matter of the server or of settings and may be different next time.
 */
record SmtpAnswer(boolean isFinal, String text) {

    static SmtpAnswer of(MailException failure) {
        Throwable last = failure;
        for (var cause : causes(failure)) {
            var answer = refusal(cause);
            if (answer != null) {
                return answer;
            }
            last = cause;
        }
        return new SmtpAnswer(false, text(last));
    }

    SendOutcome outcome() {
        return isFinal ? new SendOutcome.Refused(text) : new SendOutcome.TryLater(text);
    }

    private static @Nullable SmtpAnswer refusal(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException recipient
            when isPermanent(recipient.getReturnCode()) -> new SmtpAnswer(true, text(recipient));
            case SMTPSendFailedException mail
            when isPermanent(mail.getReturnCode())
                    && !String.valueOf(mail.getCommand()).startsWith("MAIL") -> new SmtpAnswer(true, text(mail));
            default -> null;
        };
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600;
    }

    /** The exceptions of a failed sending hang together in three ways. */
    private static Set<Throwable> causes(MailException failure) {
        var found = new LinkedHashSet<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(failure));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                follow(next, open);
            }
        }
        return found;
    }

    private static void follow(Throwable failure, ArrayDeque<Throwable> open) {
        if (failure instanceof MailSendException sending) {
            open.addAll(Arrays.asList(sending.getMessageExceptions()));
        }
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            open.add(messaging.getNextException());
        }
        if (failure.getCause() != null) {
            open.add(failure.getCause());
        }
    }

    private static String text(Throwable cause) {
        var message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
