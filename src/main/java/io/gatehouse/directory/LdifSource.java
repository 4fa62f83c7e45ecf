package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of an LDIF file (RFC 2849) one by one. A record that cannot be read is told with its line and does not
 * keep those behind it. Values that would have to be fetched from elsewhere are never fetched.
 */
public final class LdifSource {

    /** Longer than the largest group anybody has; a file without blank lines does not fill the memory. */
    private static final int LONGEST_RECORD = 64 * 1024 * 1024;

    /** The library counts from each record's own beginning; where that is, the visitor is told. */
    private static final Pattern OWN_COUNT = Pattern.compile(" starting (at or )?near line (number )?0\\b");

    private static final Pattern FETCHED = Pattern.compile("[^:]*:<.*");

    private final BufferedReader lines;
    private final SourceVisitor visitor;
    private final List<StringBuilder> record = new ArrayList<>();
    private long begin = 1;
    private long line;
    private long length;

    private LdifSource(BufferedReader lines, SourceVisitor visitor) {
        this.lines = lines;
        this.visitor = visitor;
    }

    /** @throws IOException when the file itself cannot be read */
    public static void read(InputStream file, SourceVisitor visitor) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        new LdifSource(reader, visitor).run();
    }

    private void run() throws IOException {
        String next = lines.readLine();
        while (next != null && visitor.goOn()) {
            line++;
            if (next.isEmpty()) {
                end();
            } else {
                add(next);
            }
            next = lines.readLine();
        }
        end();
    }

    private void add(String next) {
        if (next.startsWith("#")) {
            return;
        }
        if (record.isEmpty()) {
            begin = line;
        }
        length += next.length();
        if (length > LONGEST_RECORD) {
            record.subList(Math.min(1, record.size()), record.size()).clear();
        } else if (next.startsWith(" ") && !record.isEmpty()) {
            record.getLast().append(next, 1, next.length());
        } else {
            record.add(new StringBuilder(next));
        }
    }

    private void end() {
        if (!record.isEmpty()
                && record.getFirst().toString().toLowerCase(Locale.ROOT).startsWith("version:")) {
            record.removeFirst();
        }
        if (!record.isEmpty()) {
            var problem = problem();
            if (problem != null) {
                visitor.broken(begin, problem);
            }
        }
        record.clear();
        length = 0;
    }

    /** Null when the record was an entry. */
    private @Nullable String problem() {
        if (length > LONGEST_RECORD) {
            return "The record is too long";
        }
        if (record.stream().anyMatch(one -> FETCHED.matcher(one).matches())) {
            return "A value is to be fetched from elsewhere";
        }
        if (record.stream()
                .anyMatch(one -> one.toString().toLowerCase(Locale.ROOT).startsWith("changetype:"))) {
            return "A change, not an entry";
        }
        try {
            var entry = LDIFReader.decodeEntry(
                    record.stream().map(StringBuilder::toString).toArray(String[]::new));
            visitor.entry(SourceEntries.of(entry, null));
            return null;
        } catch (LDIFException | LDAPException e) {
            return OWN_COUNT.matcher(String.valueOf(e.getMessage())).replaceAll("");
        }
    }
}
