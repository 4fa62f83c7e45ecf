package io.gatehouse.registration.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Professional credentials. The list is for choosing quickly; any other text is taken too. */
public final class Credentials {

    /** Longest credential, in characters. */
    public static final int MAX = 32;

    /** Those offered, in the order in which they are shown. */
    public static final List<String> OFFERED = List.of(
            "MD", "DO", "NP", "PA", "CNM", "RN", "LPN", "PharmD", "RPh", "LCSW", "LMSW", "PsyD", "PT", "OT", "RT",
            "RD");

    /** Whoever holds one of these has an NPI and prescribes. */
    private static final Set<String> OF_PROVIDERS =
            Set.of("MD", "DO", "NP", "PA", "CNM", "DDS", "DMD", "DPM", "OD", "APRN", "FNP");

    private Credentials() {}

    static List<String> all(List<String> chosen, String others) {
        return Stream.concat(chosen.stream(), Arrays.stream(others.split("[,;]")))
                .map(String::strip)
                .filter(credential -> !credential.isEmpty())
                .distinct()
                .toList();
    }

    static boolean ofProvider(List<String> credentials) {
        return credentials.stream().map(one -> one.replace(".", "")).anyMatch(OF_PROVIDERS::contains);
    }
}
