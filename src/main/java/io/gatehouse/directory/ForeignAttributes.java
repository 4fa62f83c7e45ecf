package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of an account's entry others keep. Secrets are not even asked for: what could be one by its name is left
 * out of the request, whatever the server would answer.
 */
final class ForeignAttributes {

    private static final List<String> SECRET = List.of(
            "password",
            "passwd",
            "pwd",
            "secret",
            "krb",
            "kerberos",
            "privatekey",
            "otp",
            "totp",
            "hash",
            "token",
            "credential");
    private static final Set<String> TOLD_OTHERWISE = Set.of("member", "uniquemember", "memberuid", "memberof");
    private static final String OBJECT_CLASS = "objectClass";
    private static final int LONGEST = 200;

    private final PersonEntries people;

    ForeignAttributes(PersonEntries people) {
        this.people = people;
    }

    /** By name, never "all": a server asked for all gives passwords as well to whom it trusts. */
    String[] requested(@Nullable Schema schema) {
        var ours = ours();
        return Stream.concat(
                        Stream.of(OBJECT_CLASS),
                        Stream.of(SourceEntries.requested(schema)).filter(name -> shown(name, ours)))
                .distinct()
                .toArray(String[]::new);
    }

    SortedMap<String, List<String>> of(Entry entry, EntryKey key) {
        var ours = ours();
        var found = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var attribute : entry.getAttributes()) {
            if (shown(attribute.getBaseName(), ours)) {
                var values = Stream.of(attribute.getValues()).map(ForeignAttributes::readable);
                found.put(attribute.getName(), values.toList());
            }
        }
        var classes = furtherClasses(entry, key);
        if (!classes.isEmpty()) {
            found.put(OBJECT_CLASS, classes);
        }
        return found;
    }

    private List<String> furtherClasses(Entry entry, EntryKey key) {
        var ours = people.form().attributes(key).stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(OBJECT_CLASS))
                .flatMap(attribute -> Stream.of(attribute.getValues()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var values = entry.getObjectClassValues();
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(name -> !ours.contains(name.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private Set<String> ours() {
        var ours = new HashSet<String>();
        Stream.of(people.requestedAttributes()).forEach(name -> ours.add(name.toLowerCase(Locale.ROOT)));
        ours.add(people.tree().personAttribute());
        ours.add(OBJECT_CLASS.toLowerCase(Locale.ROOT));
        return ours;
    }

    private static boolean shown(String attribute, Set<String> ours) {
        var name = attribute.toLowerCase(Locale.ROOT);
        return !ours.contains(name)
                && !TOLD_OTHERWISE.contains(name)
                && !SourceEntries.isLeftOut(name)
                && SECRET.stream().noneMatch(name::contains);
    }

    /** One line of text; what is none is not worth looking at. */
    private static String readable(String value) {
        var line = value.codePoints().anyMatch(Character::isISOControl) ? "…" : value;
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
