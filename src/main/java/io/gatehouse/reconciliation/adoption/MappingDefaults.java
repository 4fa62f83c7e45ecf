package io.gatehouse.reconciliation.adoption;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Recognizes in a source which attribute means what.
 *
 * @param people how many people have each attribute
 */
record MappingDefaults(Map<String, Long> people) {

    AttributeMapping recognized() {
        return new AttributeMapping(
                first("uid", "samaccountname", "cn"),
                first("givenname"),
                first("sn", "surname"),
                first("displayname", "cn", "gecos"),
                first("mail", "rfc822mailbox", "email", "userprincipalname"),
                first("telephonenumber", "telephone", "mobile"),
                first("title", "jobtitle"),
                npi(),
                organization(),
                disabled(),
                disabledValue(),
                "");
    }

    private String first(String... names) {
        return Stream.of(names).filter(people::containsKey).findFirst().orElse("");
    }

    /** Everybody calls it otherwise, but has these letters in it. */
    private String npi() {
        return people.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("npi"))
                .filter(name -> !name.equals("ipanthash"))
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The attribute that most people have; the branch of the tree when hardly anybody has one. */
    private String organization() {
        long most = people.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return List.of("o", "company", "ou", "department", "physicaldeliveryofficename").stream()
                .filter(name -> 2 * people.getOrDefault(name, 0L) >= most && most > 0)
                .findFirst()
                .orElse(AttributeMapping.BRANCH);
    }

    private String disabled() {
        return first("nsaccountlock", "pwdaccountlockedtime");
    }

    /** A server's own lock after too many wrong passwords has another value and passes by itself (015). */
    private String disabledValue() {
        return switch (disabled()) {
            case "nsaccountlock" -> "true";
            case "pwdaccountlockedtime" -> "000001010000Z";
            default -> "";
        };
    }
}
