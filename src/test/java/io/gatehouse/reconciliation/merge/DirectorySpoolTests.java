package io.gatehouse.reconciliation.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.ScannedGroup;
import io.gatehouse.directory.ScannedPerson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read comes back complete and in order, whatever order it came in and however little memory there is. */
class DirectorySpoolTests {

    private static final Comparator<String> BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private final TreeMap<String, Set<String>> entries = new TreeMap<>(BYTES);
    private final TreeMap<String, Set<GroupName>> groups = new TreeMap<>(BYTES);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everythingComesBackUsernameByUsername(long seed) throws Exception {
        try (var spool = filled(new Random(seed), 60);
                var cursor = spool.after("")) {
            assertThat(rest(cursor)).containsExactlyElementsOf(expected(""));
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void goesOnAfterAnyUsername(long seed) {
        var random = new Random(seed);
        try (var spool = filled(random, 2000)) {
            var names = expected("").stream().map(line -> line.split(" ")[0]).toList();
            var position = names.get(random.nextInt(names.size()));
            try (var cursor = spool.after(position)) {
                assertThat(rest(cursor)).containsExactlyElementsOf(expected(position));
            }
        }
    }

    @Test
    void aNameThatIsTheBeginningOfAnotherComesFirstAndIsNotMixedUp() {
        try (var spool = new DirectorySpool(folder, group -> true, (read, members) -> true, 10)) {
            var group = new ScannedGroup("cn=a", Optional.of(new GroupName.Service("a")));
            List.of("ann.b", "ann", "ann-b", "anna").forEach(name -> spool.member(group, name));
            try (var cursor = spool.after("ann")) {
                assertThat(rest(cursor))
                        .containsExactly("ann-b [] [services/a]", "ann.b [] [services/a]", "anna [] [services/a]");
            }
        }
    }

    @Test
    void membersOfGroupsThatAreNotOursAreOnlyCounted() {
        try (var spool = new DirectorySpool(folder, group -> false, (read, members) -> true, 10)) {
            spool.member(new ScannedGroup("cn=x", Optional.of(new GroupName.Service("x"))), "ann");
            spool.member(new ScannedGroup("cn=y", Optional.empty()), "ann");
            assertThat(spool.foreign()).isEqualTo(2);
            assertThat(spool.after("").next()).isEmpty();
        }
    }

    /** Names of few letters, so that several entries and groups meet under one; also what usernames of ours never are. */
    private DirectorySpool filled(Random random, int blockBytes) {
        var spool = new DirectorySpool(folder, group -> true, (read, members) -> true, blockBytes);
        var pairs = new HashSet<String>();
        for (int i = 0; i < 300; i++) {
            var name = name(random);
            if (random.nextBoolean()) {
                var dn = "uid=" + name + ",ou=" + i;
                entries.computeIfAbsent(name, key -> new HashSet<>()).add(dn);
                spool.person(person(name, dn, random));
            } else {
                var group = new GroupName.Service("s" + random.nextInt(4));
                if (pairs.add(name + group.cn())) {
                    groups.computeIfAbsent(name, key -> new HashSet<>()).add(group);
                    spool.member(new ScannedGroup("cn=" + group.cn(), Optional.of(group)), name);
                }
            }
        }
        return spool;
    }

    private static String name(Random random) {
        var letters = List.of("a", "b", "c", ".", "-", "é", "ｕ", "𝒜");
        var name = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            name.append(letters.get(random.nextInt(letters.size())));
        }
        return name.toString();
    }

    private static ScannedPerson person(String name, String dn, Random random) {
        var id = new AccountId(new UUID(1, random.nextLong()));
        return new ScannedPerson(
                dn, name, true, Optional.of(id), name, new DirectoryEntry(new EntryKey(id, name), Map.of(), true));
    }

    private List<String> expected(String after) {
        var names = new ArrayList<>(entries.keySet());
        names.addAll(groups.keySet());
        return names.stream()
                .distinct()
                .filter(name -> BYTES.compare(name, after) > 0)
                .sorted(BYTES)
                .map(name -> line(
                        name,
                        entries.getOrDefault(name, Set.of()).stream().sorted().toList(),
                        groups.getOrDefault(name, Set.of()).stream().sorted().toList()))
                .toList();
    }

    private static List<String> rest(DirectoryCursor cursor) {
        var lines = new ArrayList<String>();
        while (cursor.next().isPresent()) {
            var found = cursor.take();
            var dns =
                    new ArrayList<>(found.entries().stream().map(FoundEntry::dn).toList());
            Collections.sort(dns);
            lines.add(line(found.username(), dns, cursor.names(found.groups())));
        }
        return lines;
    }

    private static String line(String name, List<String> dns, List<GroupName> groups) {
        return name + " " + dns + " " + groups.stream().map(GroupName::path).toList();
    }
}
