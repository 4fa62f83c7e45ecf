package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Supervisor;
import org.jspecify.annotations.Nullable;

/** What the applicant wrote about themselves and their workplace. */
final class SummarySection extends Div {

    SummarySection(RegistrationDetails registration) {
        var applicant = registration.form().applicant();
        var workplace = registration.form().workplace();
        var facts = new Facts()
                .add(fact("email"), mail(applicant.email().value()))
                .add(fact("phone"), phone(applicant))
                .add(fact("title"), title(applicant))
                .addIfKnown(fact("npi"), applicant.npi())
                .addIfKnown(fact("license"), license(applicant))
                .add(fact("organization"), workplace.organizationName())
                .add(fact("building"), workplace.address().oneLine())
                .add(fact("supervisor"), supervisor(workplace.supervisor()))
                .addIfKnown(fact("previous"), previous(registration))
                .addIfKnown(fact("more"), registration.form().additionalInformation())
                .addIfKnown(fact("submitter"), submitter(registration))
                .addIfKnown(fact("via"), registration.apiCaller());
        add(new Section(Words.of("review.summary.title"), facts));
    }

    private static String fact(String name) {
        return Words.of("review.fact." + name);
    }

    private static String phone(Applicant applicant) {
        return applicant.extension() == null
                ? applicant.phone().national()
                : Words.of("review.fact.extension", applicant.phone().national(), applicant.extension());
    }

    private static String title(Applicant applicant) {
        var credentials = applicant.credentials().isEmpty() ? "" : ", " + String.join(", ", applicant.credentials());
        var department = applicant.department() == null ? "" : " · " + applicant.department();
        return applicant.jobTitle() + credentials + department;
    }

    private static @Nullable String license(Applicant applicant) {
        var license = applicant.license();
        return license == null
                ? null
                : String.join(" ", license.number(), license.state() == null ? "" : license.state());
    }

    private static Div supervisor(Supervisor supervisor) {
        var line = new Div(
                new Span(supervisor.name()),
                mail(supervisor.email().value()),
                new Span(supervisor.phone().national()));
        line.addClassName("dotted");
        return line;
    }

    private static @Nullable String previous(RegistrationDetails registration) {
        var where = registration.asked().previousAccess();
        var username = registration.asked().previousUsername();
        return where == null || username == null ? where : Words.of("review.fact.previousAs", where, username);
    }

    private static @Nullable String submitter(RegistrationDetails registration) {
        var submitter = registration.form().submitter();
        return submitter == null ? null : submitter.name() + ", " + submitter.email();
    }

    private static Anchor mail(String address) {
        return new Anchor("mailto:" + address, address);
    }
}
