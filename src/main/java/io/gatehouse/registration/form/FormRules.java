package io.gatehouse.registration.form;

import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.account.UsernameVerdict;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds a form against every rule. Nothing about other people's registrations or accounts is asked here. */
@Component
public class FormRules {

    private static final Actor SYSTEM = Actor.system("form rules");

    private final List<FormRule> rules;
    private final FormReading reading;

    FormRules(Catalog catalog, UsernamePolicy usernames, CurrentActor actor, Clock clock) {
        reading = new FormReading();
        rules = List.of(
                new PersonRules(),
                new LicenseRules(clock),
                new ClinicalLevelsNeedCredentials(catalog),
                new ProvidersNeedAnNpi(),
                new OrganizationRules(),
                new SupervisorIsSomebodyElse(),
                new AccessRules(
                        catalog, name -> actor.callAs(SYSTEM, () -> usernames.check(name)) == UsernameVerdict.RESERVED),
                new PreviousAccessIsExplained(),
                new SomethingIsAskedFor(),
                new AlertsNeedADelivery(),
                new AlertsNeedAProvider(),
                new DelegateAnswersFit(),
                new DelegateRules(),
                new SubmitterRules());
    }

    public FormVerdict check(RegistrationForm form) {
        var problems = new Problems();
        rules.forEach(rule -> rule.check(form, problems));
        return problems.all().isEmpty()
                ? new FormVerdict.Valid(reading.read(form))
                : new FormVerdict.Invalid(problems.all());
    }
}
