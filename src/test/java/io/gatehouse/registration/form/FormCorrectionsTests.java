package io.gatehouse.registration.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.Languages;
import io.gatehouse.registration.FormComparison;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.testing.IntegrationTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FormCorrectionsTests {

    @Autowired
    private FormCorrections corrections;

    @Autowired
    private FormComparison comparison;

    @Autowired
    private FormRules rules;

    @Autowired
    private FormTree trees;

    @Test
    void aFormWrittenAndReadIsTheSame() {
        var sent = full();

        assertThat(corrections.begin(sent, Set.of(FormPart.NPI)).verdict()).isEqualTo(new FormVerdict.Valid(sent));
    }

    @Test
    void everyFieldBelongsToOnePart() {
        var fields = new TreeSet<String>();
        trees.of(RegistrationForm.empty()).properties().forEach(one -> {
            if (one.getValue().isObject()) {
                one.getValue().propertyNames().forEach(name -> fields.add(one.getKey() + "." + name));
            } else {
                fields.add(one.getKey());
            }
        });
        fields.remove("requestType");

        var ofParts = Arrays.stream(FormPart.values())
                .flatMap(part -> PartFields.of(part).stream())
                .toList();

        assertThat(ofParts).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void nothingIsTakenButWhatWasAskedFor() {
        var sent = full();
        var typed = FormFixture.nurse()
                .with("person.npi", "2999900030")
                .with("person.lastName", "Somebody-Else")
                .with("access.roles", "AUDIT_CONTACT")
                .form();

        var draft = corrections.typed(sent, Set.of(FormPart.NPI), typed, EnumSet.allOf(FormPart.class));

        assertThat(comparison.between(sent, valid(draft), Languages.ENGLISH))
                .singleElement()
                .satisfies(change -> assertThat(change.part()).isEqualTo(FormPart.NPI));
        assertThat(draft.open()).containsExactly(FormPart.NPI);
    }

    @Test
    void aPartInConflictIsOpenedWithItsSentence() {
        var sent = RegistrationFixture.nurse("Okonkwo");
        var typed = FormFixture.nurse().with("person.credentials", "MD").form();

        var draft = corrections.typed(sent, Set.of(FormPart.CREDENTIALS), typed, List.of(FormPart.CREDENTIALS));

        assertThat(draft.open()).containsExactlyInAnyOrder(FormPart.CREDENTIALS, FormPart.NPI);
        assertThat(draft.verdict())
                .isEqualTo(new FormVerdict.Invalid(
                        List.of(new FieldProblem("person.npi", "register.npi.provider", List.of()))));
    }

    @Test
    void whatWasOpenedForAConflictIsTakenOnceItStoodOnThePage() {
        var sent = RegistrationFixture.nurse("Okonkwo");
        var typed = FormFixture.nurse()
                .with("person.credentials", "MD")
                .with("person.npi", "2999900006")
                .form();
        var asked = Set.of(FormPart.CREDENTIALS);

        var unseen = corrections.typed(sent, asked, typed, asked);
        var seen = corrections.typed(sent, asked, typed, List.of(FormPart.CREDENTIALS, FormPart.NPI));

        assertThat(unseen.verdict()).isInstanceOf(FormVerdict.Invalid.class);
        assertThat(valid(seen).applicant().npi()).isNotNull();
    }

    @Test
    void credentialsThatCannotBeTickedAreShownAsTyped() {
        var draft = corrections.begin(full(), Set.of(FormPart.CREDENTIALS));

        assertThat(draft.form().person().credentials()).containsExactly("RN");
        assertThat(draft.form().person().otherCredentials()).isEqualTo("CCRN");
    }

    /** Every field filled in. */
    private ValidRegistration full() {
        var form = FormFixture.nurse()
                .with("person.middleName", "Ana")
                .with("person.suffix", "III")
                .with("person.credentials", "RN")
                .with("person.otherCredentials", "CCRN")
                .with("person.extension", "12")
                .with("person.mobile", "315 555 0143")
                .with("person.npi", "2999900014")
                .with("person.department", "Cardiology")
                .with("person.licenseNumber", "RN-55512")
                .with("person.licenseState", "NY")
                .with("person.licenseType", "Registered nurse")
                .with("person.licenseExpires", "2099-05-31")
                .with("organization.suite", "Floor 3")
                .with("organization.phone", "315 555 0101")
                .with("organization.fax", "315 555 0102")
                .with("access.preferredUsername", "mokonkwo")
                .with("access.previousAccess", "yes")
                .with("access.previousWhere", "St. Brannoc Hospital")
                .with("access.previousUsername", "m.okonkwo")
                .with("access.consentAlerts", "DIRECT_DAILY_DIGEST")
                .with("access.providerAlerts", "DIRECT_REAL_TIME", "MY_ALERTS_BADGE")
                .with("access.directAddress", "mokonkwo@direct.tamarack.example")
                .with("access.alertsForOrganization", "true")
                .with("access.roles", "RHIO_ADMINISTRATOR")
                .with("additionalInformation", "We share one mailbox.\nTwo groups.")
                .with("submitter.name", "Tobias Achterberg")
                .with("submitter.email", "t.achterberg@tamarack.example")
                .alertDelegate(0, "Ingrid", "Vasquez-Thorne", "2999900006")
                .resultsDelegate(0, "Ingrid", "Vasquez-Thorne", "2999900006")
                .form();
        var verdict = rules.check(form);
        assertThat(verdict).isInstanceOf(FormVerdict.Valid.class);
        return ((FormVerdict.Valid) verdict).registration();
    }

    private static ValidRegistration valid(FormDraft draft) {
        assertThat(draft.verdict()).isInstanceOf(FormVerdict.Valid.class);
        return ((FormVerdict.Valid) draft.verdict()).registration();
    }
}
