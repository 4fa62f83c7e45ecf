package io.gatehouse.activation;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words that belong to a person or to the place, which an attacker tries in a password first. */
record PersonalWords(List<String> words) {

    private static final int SHORTEST = 3;
    private static final String NO_LETTER_OR_DIGIT = "[^\\p{L}\\p{N}]+";

    static PersonalWords of(AccountSnapshot account) {
        var name = account.name();
        var texts = Stream.of(
                Stream.of(account.username(), name.full(), account.email().value()),
                account.affiliations().stream().flatMap(PersonalWords::words));
        return of(texts.flatMap(part -> part).toList());
    }

    private static Stream<String> words(AffiliationSnapshot affiliation) {
        return Stream.of(affiliation.organizationName(), affiliation.organizationShortName());
    }

    /** Longest first, so that taking them out leaves no parts behind. */
    static PersonalWords of(List<String> texts) {
        var words = texts.stream()
                .flatMap(text -> Stream.concat(Arrays.stream(text.split(NO_LETTER_OR_DIGIT)), Stream.of(text)))
                .map(FoldedPassword::fold)
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        return new PersonalWords(words);
    }
}
