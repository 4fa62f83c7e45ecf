package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.Username;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes people's answers about candidates and says what is still in the way. */
@Component
class CandidateAnswers {

    private final CandidateReplies replies;
    private final Verdicts verdicts;
    private final Neighbours neighbours;
    private final UsernamePolicy usernames;
    private final Clock clock;

    CandidateAnswers(
            CandidateReplies replies, Verdicts verdicts, Neighbours neighbours, UsernamePolicy usernames, Clock clock) {
        this.replies = replies;
        this.verdicts = verdicts;
        this.neighbours = neighbours;
        this.usernames = usernames;
        this.clock = clock;
    }

    void takeAsNew(UUID run, long id, CandidateForm form, String by) {
        var doubts = new ArrayList<>(replies.ownDoubts(run, id).stream()
                .filter(doubt -> doubt == Doubt.CLASS_MISSING)
                .toList());
        var username = username(form.username(), doubts);
        var first = name(form.firstName());
        var last = name(form.lastName());
        if (first == null || last == null) {
            doubts.add(Doubt.NAME_MISSING);
        }
        var email = email(form.email(), doubts);
        answer(run, id, new Answering(Answer.NEW, null, username, first, last, email, form.organization(), doubts), by);
    }

    void link(Candidate candidate, AccountId account, String by) {
        keep(candidate, Answer.LINK, account, by);
    }

    void skip(Candidate candidate, String by) {
        keep(candidate, Answer.SKIP, null, by);
    }

    /** The same for all that match; null takes answers back. Returns how many. */
    int answerAll(UUID run, CandidateFilter filter, @Nullable Answer answer, String by) {
        var all = replies.answerAll(run, filter, answer, by, clock.instant());
        verdicts.decide(run);
        return all;
    }

    private void keep(Candidate candidate, Answer answer, @Nullable AccountId account, String by) {
        answer(
                candidate.run(),
                candidate.id(),
                new Answering(
                        answer,
                        account,
                        candidate.username(),
                        candidate.firstName(),
                        candidate.lastName(),
                        candidate.email(),
                        candidate.organization(),
                        replies.ownDoubts(candidate.run(), candidate.id())),
                by);
    }

    private void answer(UUID run, long id, Answering answering, String by) {
        var before = neighbours.of(run, List.of(id));
        replies.answer(run, id, answering, by, clock.instant());
        verdicts.decide(run, before);
    }

    private @Nullable String username(String typed, List<Doubt> doubts) {
        var username = valid(typed, text -> Username.of(text).value());
        if (username == null) {
            doubts.add(typed.isBlank() ? Doubt.USERNAME_MISSING : Doubt.USERNAME_MALFORMED);
        } else if (usernames.reserved().contains(username)) {
            doubts.add(Doubt.USERNAME_RESERVED);
        }
        return username;
    }

    private static @Nullable String name(String typed) {
        return valid(typed, PersonName::part);
    }

    private static @Nullable String email(String typed, List<Doubt> doubts) {
        var email = valid(typed, text -> EmailAddress.of(text).value());
        if (email == null) {
            doubts.add(typed.isBlank() ? Doubt.MAIL_MISSING : Doubt.MAIL_INVALID);
        }
        return email;
    }

    private static @Nullable String valid(String typed, UnaryOperator<String> form) {
        try {
            return form.apply(typed);
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
