package io.gatehouse.registration.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule of the form by a sentence: what is typed, which field has to be mended, and what is said there. */
@IntegrationTest
class FormRulesTests {

    private static final String VALID_NPI = "2999900006";
    private static final String OTHER_NPI = "2999900014";

    @Autowired
    private FormRules rules;

    @Test
    void acceptsAFormThatKeepsEveryRule() {
        assertThat(problems(FormFixture.nurse())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"person", "professional", "organization", "access", "alerts", "delegates", "others"})
    void refuses(String sentence, FormFixture typed, String field, String code) {
        assertThat(problems(typed))
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(pair(field, code));
    }

    static Stream<Arguments> person() {
        return Stream.of(
                missing("a first name is needed", "person.firstName"),
                missing("a last name is needed", "person.lastName"),
                wrong("a name has no digits", "person.firstName", "R2D2", "value.name.characters"),
                wrong("a middle name has no digits", "person.middleName", "4", "value.name.characters"),
                wrong("a name has at most 64 letters", "person.lastName", "a".repeat(65), "value.name.tooLong"),
                wrong("a name has no bidirectional marks", "person.lastName", "Ok\u202Eonkwo", "value.name.hidden"),
                wrong("a name has no zero-width characters", "person.lastName", "Ok\u200Bonkwo", "value.name.hidden"),
                wrong("a suffix comes from the list", "person.suffix", "Esq.", "register.suffix"),
                missing("an e-mail address is needed", "person.email"),
                wrong("an e-mail address has a domain", "person.email", "m.okonkwo", "value.email.invalid"),
                wrong(
                        "an e-mail address has no line ends",
                        "person.email",
                        "a@b.example\r\nBcc: x",
                        "value.email.invalid"),
                wrong("no quoted local parts", "person.email", "\"a b\"@b.example", "value.email.invalid"),
                wrong("at most 64 before the @", "person.email", "a".repeat(65) + "@b.example", "value.email.tooLong"),
                missing("a work phone is needed", "person.phone"),
                wrong("a phone has ten digits", "person.phone", "555-0142", "value.phone.invalid"),
                wrong("a phone is in North America", "person.phone", "+44 20 7946 0958", "value.phone.invalid"),
                wrong("an extension has digits", "person.extension", "x12", "register.extension"),
                wrong("an extension has at most six", "person.extension", "1234567", "register.extension"),
                wrong("a mobile is a phone too", "person.mobile", "12", "value.phone.invalid"));
    }

    static Stream<Arguments> professional() {
        return Stream.of(
                missing("a job title is needed", "person.jobTitle"),
                wrong("a job title has two letters", "person.jobTitle", "x", "register.missing.person.jobTitle"),
                wrong("a job title has at most 100", "person.jobTitle", "x".repeat(101), "register.text.tooLong"),
                wrong("a department has at most 100", "person.department", "x".repeat(101), "register.text.tooLong"),
                wrong(
                        "a credential has at most 32",
                        "person.otherCredentials",
                        "x".repeat(33),
                        "person.credentials",
                        "register.text.tooLong"),
                refused(
                        "a clinical level needs credentials",
                        FormFixture.nurse().without("person.credentials"),
                        "person.credentials",
                        "register.credentials.clinical"),
                wrong("an NPI has ten digits", "person.npi", "123456789", "value.npi.shape"),
                wrong("an NPI begins with 1 or 2", "person.npi", "3999900006", "value.npi.shape"),
                wrong("the check digit of an NPI fits", "person.npi", "1234567890", "value.npi.checkDigit"),
                wrong(
                        "a provider by credentials has an NPI",
                        "person.credentials",
                        "MD",
                        "person.npi",
                        "register.npi.provider"),
                wrong(
                        "a provider by access level has an NPI",
                        "access.level",
                        "PRESCRIBER",
                        "person.npi",
                        "register.npi.provider"),
                wrong(
                        "break-the-glass is for providers",
                        "access.level",
                        "BREAK_GLASS",
                        "person.npi",
                        "register.npi.provider"),
                wrong(
                        "a licence has a number",
                        "person.licenseState",
                        "NY",
                        "person.licenseNumber",
                        "register.license.number"),
                wrong("a licence is of a state", "person.licenseState", "ZZ", "value.state.invalid"),
                wrong("a licence ends at a date", "person.licenseExpires", "soon", "register.license.date"),
                wrong("a licence is valid still", "person.licenseExpires", "2019-05-31", "register.license.expired"));
    }

    static Stream<Arguments> organization() {
        return Stream.of(
                missing("the organization is needed", "organization.name"),
                wrong("a name has at most 200", "organization.name", "x".repeat(201), "register.text.tooLong"),
                missing("the street is needed", "organization.street"),
                missing("the city is needed", "organization.city"),
                missing("the state is needed", "organization.state"),
                wrong("the state is of the USPS", "organization.state", "ON", "value.state.invalid"),
                missing("the ZIP code is needed", "organization.zip"),
                wrong("a ZIP code has five or nine digits", "organization.zip", "1320", "value.zip.invalid"),
                wrong("an organization's phone is one", "organization.phone", "1", "value.phone.invalid"),
                wrong("a fax is a phone", "organization.fax", "1", "value.phone.invalid"),
                missing("the supervisor's name is needed", "organization.supervisorName"),
                missing("the supervisor's e-mail is needed", "organization.supervisorEmail"),
                missing("the supervisor's phone is needed", "organization.supervisorPhone"),
                wrong(
                        "the supervisor is somebody else",
                        "organization.supervisorEmail",
                        "M.Okonkwo@TAMARACK.example",
                        "register.supervisor.self"));
    }

    static Stream<Arguments> access() {
        return Stream.of(
                missing("an access level is needed", "access.level"),
                wrong("an access level is in the catalogue", "access.level", "GOD", "register.notOffered"),
                wrong("a username begins with a letter", "access.preferredUsername", "1lee", "value.username.invalid"),
                wrong("a username has three characters", "access.preferredUsername", "ml", "value.username.invalid"),
                wrong(
                        "some usernames are reserved",
                        "access.preferredUsername",
                        "Administrator",
                        "register.username.reserved"),
                missing("earlier access is asked for", "access.previousAccess"),
                wrong(
                        "earlier access is explained",
                        "access.previousAccess",
                        "yes",
                        "access.previousWhere",
                        "register.missing.access.previousWhere"),
                refused(
                        "an explanation fits the answer",
                        FormFixture.nurse().with("access.previousWhere", "St. Brannoc"),
                        "access.previousAccess",
                        "register.previousAccess.contradiction"),
                refused(
                        "an explanation has at most 500",
                        FormFixture.nurse()
                                .with("access.previousAccess", "yes")
                                .with("access.previousWhere", "x".repeat(501)),
                        "access.previousWhere",
                        "register.text.tooLong"),
                refused(
                        "something is asked for",
                        FormFixture.nurse().without("access.services"),
                        "access.services",
                        "register.missing.access.services"),
                wrong("a service is in the catalogue", "access.services", "ROOT", "register.notOffered"),
                wrong(
                        "a delegate's service is not chosen by itself",
                        "access.services",
                        "RESULTS_DELEGATION",
                        "register.notOffered"),
                wrong("staff roles are not on the form", "access.roles", "SUPPORT_LEAD", "register.notOffered"),
                wrong(
                        "additional information has at most 2000",
                        "additionalInformation",
                        "x".repeat(2001),
                        "register.text.tooLong"));
    }

    static Stream<Arguments> alerts() {
        return Stream.of(
                wrong("a delivery is one of three", "access.consentAlerts", "PIGEON", "register.notOffered"),
                wrong(
                        "alerts asked for by code say how",
                        "access.services",
                        "ALERTS_CBA",
                        "access.consentAlerts",
                        "register.delivery.missing"),
                wrong(
                        "provider-based alerts need an NPI or a delegation",
                        "access.providerAlerts",
                        "MY_ALERTS_BADGE",
                        "register.providerAlerts.whose"),
                wrong("a Direct address is an address", "access.directAddress", "lee", "value.direct.invalid"));
    }

    static Stream<Arguments> delegates() {
        return Stream.of(
                refused(
                        "a row has a first name",
                        row("", "Vasquez", VALID_NPI),
                        "access.alertDelegates[0].firstName",
                        "register.missing.delegate.firstName"),
                refused(
                        "a row has a last name",
                        row("Ingrid", "", VALID_NPI),
                        "access.alertDelegates[0].lastName",
                        "register.missing.delegate.lastName"),
                refused(
                        "a row has an NPI",
                        row("Ingrid", "Vasquez", ""),
                        "access.alertDelegates[0].npi",
                        "register.missing.delegate.npi"),
                refused(
                        "the NPI of a row is valid",
                        row("Ingrid", "Vasquez", "1234567890"),
                        "access.alertDelegates[0].npi",
                        "value.npi.checkDigit"),
                refused(
                        "no provider is named twice",
                        row("Ingrid", "Vasquez", VALID_NPI).alertDelegate(1, "I.", "Vasquez", VALID_NPI),
                        "access.alertDelegates[1].npi",
                        "register.delegates.doubled"),
                refused(
                        "nobody is his own delegate",
                        row("Marisol", "Okonkwo", VALID_NPI).with("person.npi", VALID_NPI),
                        "access.alertDelegates[0].npi",
                        "register.delegates.self"),
                refused(
                        "the same holds for results",
                        FormFixture.nurse().resultsDelegate(0, "Ingrid", "", VALID_NPI),
                        "access.resultsDelegates[0].lastName",
                        "register.missing.delegate.lastName"),
                wrong("a delegate for alerts says of whom", "access.alertDelegate", "yes", "register.delegates.none"),
                wrong(
                        "a delegate for results says of whom",
                        "access.resultsDelegate",
                        "yes",
                        "register.delegates.none"),
                refused(
                        "who is no delegate names nobody",
                        row("Ingrid", "Vasquez", VALID_NPI).with("access.alertDelegate", "no"),
                        "access.alertDelegate",
                        "register.delegates.contradiction"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                wrong(
                        "a submitter has an e-mail address",
                        "submitter.name",
                        "Pat Doe",
                        "submitter.email",
                        "register.missing.submitter.email"),
                wrong(
                        "a submitter has a name",
                        "submitter.email",
                        "pat@tamarack.example",
                        "submitter.name",
                        "register.missing.submitter.name"),
                wrong("only new access is asked for here", "requestType", "TERMINATE", "register.requestType.onlyNew"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ó", "O'Hara", "Nguyễn", "Smith-Jones", "de la Cruz", "李", "St. John"})
    void takesNamesAsPeopleHaveThem(String name) {
        assertThat(valid(FormFixture.nurse().with("person.lastName", name))
                        .applicant()
                        .name()
                        .last())
                .isEqualTo(name);
    }

    @Test
    void normalisesWhatWasTyped() {
        var read = valid(FormFixture.nurse()
                .with("person.email", " M.Okonkwo@TAMARACK.Example ")
                .with("person.otherCredentials", "CCRN; RN, BSN")
                .with("access.preferredUsername", " MOkonkwo "));

        assertThat(read.applicant().email()).isEqualTo(new EmailAddress("M.Okonkwo@tamarack.example"));
        assertThat(read.applicant().phone()).isEqualTo(new PhoneNumber("+13155550142"));
        assertThat(read.applicant().credentials()).containsExactly("RN", "CCRN", "BSN");
        assertThat(read.asked().preferredUsername()).hasToString("mokonkwo");
    }

    @Test
    void takesAlertsToBeAskedForByTheirDelivery() {
        var read = valid(FormFixture.nurse()
                .with("person.npi", VALID_NPI)
                .with("access.consentAlerts", "MY_ALERTS_BADGE")
                .with("access.providerAlerts", "DIRECT_REAL_TIME", "DIRECT_DAILY_DIGEST"));

        assertThat(read.asked().services()).contains("PROVIDER_PORTAL", "ALERTS_CBA", "ALERTS_PBA");
        assertThat(read.asked().providerAlerts())
                .containsExactlyInAnyOrder(Delivery.DIRECT_REAL_TIME, Delivery.DIRECT_DAILY_DIGEST);
    }

    @Test
    void takesADelegationInPlaceOfAnOwnNpi() {
        var typed = row("Ingrid", "Vasquez", VALID_NPI).with("access.providerAlerts", "MY_ALERTS_BADGE");

        assertThat(problems(typed)).isEmpty();
    }

    @Test
    void takesTheSameProviderForAlertsAndForResults() {
        var typed = row("Ingrid", "Vasquez", VALID_NPI).resultsDelegate(0, "Ingrid", "Vasquez", VALID_NPI);

        assertThat(problems(typed)).isEmpty();
    }

    @Test
    void overlooksEmptyRows() {
        var read = valid(row("", " ", "").alertDelegate(1, "Ingrid", "Vasquez", OTHER_NPI));

        assertThat(read.asked().alertProviders()).hasSize(1);
    }

    @Test
    void noticesWithoutRefusing() {
        var read = valid(FormFixture.nurse()
                .with("person.email", "marisol@gmail.com")
                .with("organization.zip", "07030")
                .with("access.consentAlerts", "DIRECT_REAL_TIME"));

        assertThat(read.warnings())
                .containsExactlyInAnyOrder(
                        FormWarning.FREE_MAIL, FormWarning.ZIP_OUTSIDE_STATE, FormWarning.NO_DIRECT_ADDRESS);
    }

    @Test
    void noticesNothingWhenTheNewMailboxReceivesTheAlerts() {
        var read = valid(FormFixture.nurse()
                .with("access.services", "DIRECT_MAIL")
                .with("access.consentAlerts", "DIRECT_REAL_TIME"));

        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void pointsAtTheFieldInJson() {
        assertThat(new FieldProblem("access.alertDelegates[12].npi", "x", List.of()).pointer())
                .isEqualTo("/access/alertDelegates/12/npi");
    }

    private static FormFixture row(String first, String last, String npi) {
        return FormFixture.nurse().alertDelegate(0, first, last, npi);
    }

    private static Arguments missing(String sentence, String field) {
        return arguments(sentence, FormFixture.nurse().with(field, " "), field, "register.missing." + field);
    }

    private static Arguments wrong(String sentence, String field, String typed, String code) {
        return wrong(sentence, field, typed, field, code);
    }

    private static Arguments wrong(String sentence, String field, String typed, String at, String code) {
        return arguments(sentence, FormFixture.nurse().with(field, typed), at, code);
    }

    private static Arguments refused(String sentence, FormFixture typed, String field, String code) {
        return arguments(sentence, typed, field, code);
    }

    private static Tuple pair(String field, String code) {
        return tuple(field, code);
    }

    private List<FieldProblem> problems(FormFixture typed) {
        return switch (rules.check(typed.form())) {
            case FormVerdict.Valid(var registration) -> List.of();
            case FormVerdict.Invalid(var problems) -> problems;
        };
    }

    private ValidRegistration valid(FormFixture typed) {
        var verdict = rules.check(typed.form());
        assertThat(verdict).isInstanceOf(FormVerdict.Valid.class);
        return ((FormVerdict.Valid) verdict).registration();
    }
}
