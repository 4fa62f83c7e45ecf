package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of people from elsewhere: they get entries of their own and are invited in waves. */
@OnHospital
class LdifAdoptionTests {

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private AdoptionSourceService source;

    @Autowired
    private CandidateService candidates;

    private static String person(String uid, String first, String last, String mail) {
        return """
                dn: uid=%1$s,ou=elsewhere
                objectClass: inetOrgPerson
                uid: %1$s
                givenName: %2$s
                sn: %3$s
                cn: %2$s %3$s
                mail: %4$s
                o: Quarry Lake Clinic
                userPassword: {SSHA}c2VjcmV0
                """.formatted(uid, first, last, mail);
    }

    @Test
    void readsAroundWhatIsBrokenAndInvitesWhenTold() {
        adoption.organization("Quarry Lake Clinic");
        var ldif = "version: 1\n\n" + person("qlfirst", "Ana", "Quarry", "ql1@quarry.example") + "\n"
                + "dn: uid=broken\nno colon here\n\n"
                + "dn: uid=fetched,ou=elsewhere\nobjectClass: person\ndescription:< file:///etc/hostname\n\n"
                + person("qlsecond", "Ben", "Lake", "ql2@quarry.example");
        var run = adoption.reviewedFile(ldif);

        assertThat(accounts.asSystem(() -> source.broken(run.id(), 0, 10)))
                .extracting(BrokenRecord::line)
                .containsExactly(13L, 16L);
        assertThat(adoption.candidates(run))
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one.outcome()).as("%s", one.doubts()).isEqualTo(Outcome.CLEAR));
        var first = adoption.candidates(run).getFirst();
        assertThat(accounts.asSystem(() -> candidates.attributes(run.id(), first.id())))
                .containsKey("mail")
                .doesNotContainKey("userpassword");

        adoption.takenOver(run);
        Eventually.assertWithin(
                AdoptionFixture.PATIENCE, () -> adoption.figures(run).toInvite() == 2);
        var account = accounts.asSystem(() -> service.findByUsername("qlfirst")).orElseThrow();
        assertThat(account.activated()).isFalse();
        assertThat(accounts.asSystem(() -> candidates.invite(run.id(), 1))).isEqualTo(1);
        assertThat(adoption.figures(run).toInvite()).isEqualTo(1);
    }
}
