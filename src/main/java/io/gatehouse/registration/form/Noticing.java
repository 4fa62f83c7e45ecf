package io.gatehouse.registration.form;

import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.AskedAccess;
import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.Workplace;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is worth a second look and is no mistake. */
final class Noticing {

    /** Mail services where anybody gets an address for nothing. */
    private static final Set<String> FREE_MAIL =
            Set.of(("aol.com att.net charter.net comcast.net fastmail.com frontier.com gmail.com gmx.com gmx.net "
                            + "googlemail.com hotmail.com icloud.com live.com mac.com mail.com me.com msn.com outlook.com "
                            + "proton.me protonmail.com rocketmail.com roadrunner.com twc.com verizon.net yahoo.com "
                            + "ymail.com zoho.com")
                    .split(" "));

    private Noticing() {}

    static Set<FormWarning> warnings(Applicant applicant, Workplace workplace, AskedAccess asked) {
        var warnings = EnumSet.noneOf(FormWarning.class);
        if (FREE_MAIL.contains(applicant.email().domain())) {
            warnings.add(FormWarning.FREE_MAIL);
        }
        var address = workplace.address();
        if (!ZipCodes.fit(address.zip(), address.state())) {
            warnings.add(FormWarning.ZIP_OUTSIDE_STATE);
        }
        if (byDirectMail(asked)
                && asked.directAddress() == null
                && !asked.services().contains("DIRECT_MAIL")) {
            warnings.add(FormWarning.NO_DIRECT_ADDRESS);
        }
        return warnings;
    }

    private static boolean byDirectMail(AskedAccess asked) {
        return Stream.concat(asked.consentAlerts().stream(), asked.providerAlerts().stream())
                .anyMatch(way -> way != Delivery.MY_ALERTS_BADGE);
    }
}
