package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.common.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks of members that may be no account's whether they are still listed, and whose copy the entries of their names are. */
record StrayReader(Pipeline pipeline, Searches searches) {

    private record Question(StrayMember member, FoundEntries listing, Optional<FoundEntries> entry) {}

    Map<StrayMember, StrayState> read(Collection<StrayMember> members) throws LDAPException {
        var questions = members.stream().map(this::question).toList();
        var all = new ArrayList<FoundEntries>();
        questions.forEach(question -> {
            all.add(question.listing());
            question.entry().ifPresent(all::add);
        });
        var answers = pipeline.send(all);
        var results = new HashMap<FoundEntries, LDAPResult>();
        for (int i = 0; i < all.size(); i++) {
            results.put(all.get(i), answers.get(i));
        }
        var states = new HashMap<StrayMember, StrayState>();
        questions.forEach(question -> states.put(question.member(), state(question, results)));
        return states;
    }

    /** What lies in another tree, or is no name at all, is no account's copy. */
    private Question question(StrayMember member) {
        var tree = searches.entries().tree();
        var listing = new FoundEntries(searches.membership(member.group(), tree.name(member)));
        try {
            var name = new DN(tree.name(member));
            return name.isDescendantOf(tree.base(), false)
                    ? new Question(member, listing, Optional.of(new FoundEntries(searches.mark(name))))
                    : new Question(member, listing, Optional.empty());
        } catch (LDAPException e) {
            return new Question(member, listing, Optional.empty());
        }
    }

    private static StrayState state(Question question, Map<FoundEntries, LDAPResult> results) {
        var unanswered = Stream.concat(Stream.of(question.listing()), question.entry().stream())
                .filter(search -> !answered(search, results))
                .findFirst();
        if (unanswered.isPresent()) {
            return new StrayState.Unknown(failure(unanswered.get(), results));
        }
        return question.listing().entries().isEmpty()
                ? new StrayState.NotListed()
                : new StrayState.Listed(question.entry().flatMap(StrayReader::mark));
    }

    private static Optional<AccountId> mark(FoundEntries search) {
        return search.entries().stream()
                .flatMap(entry -> ScannedPeople.mark(entry).stream())
                .findFirst();
    }

    /** A group or entry that is not there is an answer as well. */
    private static boolean answered(FoundEntries search, Map<FoundEntries, LDAPResult> results) {
        var code = result(search, results).getResultCode();
        return !search.referred()
                && List.of(ResultCode.SUCCESS, ResultCode.NO_SUCH_OBJECT).contains(code);
    }

    private static DirectoryFailure failure(FoundEntries search, Map<FoundEntries, LDAPResult> results) {
        return search.referred()
                ? new DirectoryFailure.Operator(ResultCode.REFERRAL_INT_VALUE, "the tree is spread over servers")
                : ResultCodes.failure(result(search, results));
    }

    private static LDAPResult result(FoundEntries search, Map<FoundEntries, LDAPResult> results) {
        return results.getOrDefault(search, new LDAPResult(0, ResultCode.LOCAL_ERROR));
    }
}
