package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.Username;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is taken for whom, case by case, and what people can say about it. */
@OnHospital
class MatchingTests {

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private Verdicts verdicts;

    private @Nullable AdoptionRun run;

    private static int made;

    private final int number = ++made;
    private final String organization = "Birch Hollow Practice " + (char) ('A' + number);

    @BeforeEach
    void people() {
        var at = adoption.organization(organization);
        open("mlee", "Mary", "Lee", "mary.lee", at);
        open("jkim", "John", "Kim", "john.kim", at);
    }

    @AfterEach
    void end() {
        if (run != null) {
            adoption.discard(run);
        }
    }

    private void open(String username, String first, String last, String mail, OrganizationId at) {
        accounts.asSystem(() -> service.open(new OpenAccount(
                AccountId.newId(),
                Username.of(username + number),
                PersonName.of(first, last),
                EmailAddress.of(mail + number + "@birch.example"),
                null,
                null,
                "Nurse",
                null,
                null,
                at,
                Set.of(),
                null)));
    }

    private String person(String uid, String first, String last, String mail) {
        return """
                dn: uid=%1$s,ou=%6$s
                objectClass: inetOrgPerson
                uid: %1$s
                givenName: %2$s
                sn: %3$s
                cn: %2$s %3$s
                mail: %4$s@birch.example
                o: %5$s

                """.formatted(uid, first, last, mail, organization, "x" + number);
    }

    private Candidate of(String uid) {
        return adoption.candidate(Objects.requireNonNull(run), "uid=" + uid + ",ou=x" + number);
    }

    @Test
    void tellsWhoIsWho() {
        run = adoption.reviewedFile(person("MLee" + number, "Mary", "Lee", "other" + number)
                + person("mary" + number, "Mary", "Lee", "Mary.Lee" + number)
                + person("jkim" + number, "Pauline", "Novak", "pauline" + number)
                + person("fresh" + number, "Fresh", "Face", "fresh" + number)
                + person("x", "Short", "Name", "short" + number)
                + person("admin", "Ad", "Min", "adm" + number)
                + person("svc-scan" + number, "Scan", "Ner", "scan" + number)
                + person("twin" + number, "Tim", "Twin", "twin" + number)
                + person("twina" + number, "Tim", "Twin", "twina" + number));

        assertThat(of("mary" + number).doubts()).contains(Doubt.SAME_PERSON_TWICE);
        assertThat(of("MLee" + number).reasons()).contains("USERNAME", "NAME");
        assertThat(of("jkim" + number).doubts()).contains(Doubt.CONTRADICTION, Doubt.USERNAME_GIVEN);
        assertThat(of("fresh" + number).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(of("x").doubts()).containsExactly(Doubt.USERNAME_MALFORMED);
        assertThat(of("admin").doubts()).containsExactly(Doubt.USERNAME_RESERVED);
        assertThat(of("svc-scan" + number).outcome()).isEqualTo(Outcome.NOT_A_PERSON);
        assertThat(of("twin" + number).doubts()).containsExactly(Doubt.SAME_PERSON_TWICE);
    }

    @Test
    void takesTheSamePersonForTheAccount() {
        run = adoption.reviewedFile(person("whatever" + number, "Mary", "Lee", "MARY.lee" + number));
        var mary = of("whatever" + number);
        assertThat(mary.outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(mary.reasons()).contains("EMAIL", "NAME");
        assertThat(mary.due()).isTrue();
    }

    @Test
    void doesWhatAPersonAnswersAndWhatFollowsFromIt() {
        run = adoption.reviewedFile(person("twin" + number, "Tim", "Twin", "twin" + number)
                + person("twina" + number, "Tim", "Twin", "twin" + number));
        var first = of("twin" + number);
        assertThat(first.doubts()).containsExactly(Doubt.MAIL_SHARED, Doubt.SAME_PERSON_TWICE);

        var other = of("twina" + number);
        accounts.asSystem(() -> {
            candidates.skip(other.run(), other.id());
            return other;
        });

        assertThat(of("twin" + number).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(of("twin" + number).due()).isTrue();
        assertThat(of("twina" + number).due()).isFalse();
    }

    @Test
    void opensNothingWithAnAddressThatIsGivenWhateverAnybodySays() {
        run = adoption.reviewedFile(person("nobody-yet" + number, "Un", "Known", "john.kim" + number));
        var unknown = of("nobody-yet" + number);
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNCLEAR);
        answer(unknown, "john.kim" + number);
        assertThat(of("nobody-yet" + number).due()).isFalse();
        answer(unknown, "own" + number);
        assertThat(of("nobody-yet" + number).due()).isTrue();
    }

    /** Of those who share nothing with whom something was said nothing is looked at, and nothing would be different. */
    @Test
    void anAnswerChangesWhatIsSaidOfAllWhomItConcerns() {
        var run = adoption.reviewedFile(person("aa" + number, "Al", "First", "shared" + number)
                + person("bb" + number, "Bo", "Second", "shared" + number)
                + person("BB" + number, "Cy", "Third", "cy" + number).replace("dn: uid=BB", "dn: uid=bbx")
                + person("dd" + number, "Di", "Fourth", "di" + number));
        this.run = run;
        assertThat(of("bb" + number).doubts()).containsExactly(Doubt.MAIL_SHARED, Doubt.USERNAME_SHARED);

        var first = of("aa" + number);
        accounts.asSystem(() -> {
            candidates.takeAsNew(
                    run.id(),
                    first.id(),
                    new CandidateForm(
                            "aa" + number, "Al", "First", "di" + number + "@birch.example", first.organization()));
            return first;
        });

        assertThat(of("bb" + number).doubts()).containsExactly(Doubt.USERNAME_SHARED);
        assertThat(of("aa" + number).due()).isFalse();
        assertThat(of("dd" + number).doubts()).containsExactly(Doubt.MAIL_SHARED);
        assertThat(verdicts.decide(run.id())).isZero();
    }

    private void answer(Candidate candidate, String mail) {
        accounts.asSystem(() -> {
            var form = new CandidateForm(
                    "unknown" + number, "Un", "Known", mail + "@birch.example", candidate.organization());
            candidates.takeAsNew(candidate.run(), candidate.id(), form);
            return candidate;
        });
    }
}
