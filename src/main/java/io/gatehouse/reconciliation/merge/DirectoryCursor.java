package io.gatehouse.reconciliation.merge;

import io.gatehouse.directory.GroupName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A directory username by username, in the order of their bytes. */
public final class DirectoryCursor implements AutoCloseable {

    private final SortedRecords people;
    private final SortedRecords members;
    private final GroupNumbers numbers;

    DirectoryCursor(SortedRecords people, SortedRecords members, GroupNumbers numbers, String after) {
        this.people = people;
        this.members = members;
        this.numbers = numbers;
        skip(people, SpoolRecords.key(after));
        skip(members, SpoolRecords.key(after));
    }

    /** The username of what {@link #take} would give; empty at the end. */
    public Optional<String> next() {
        var key = nextKey();
        return key == null ? Optional.empty() : Optional.of(SpoolRecords.username(key));
    }

    /** Takes everything under the next username. */
    public Found take() {
        var key = nextKey();
        if (key == null) {
            throw new IllegalStateException("There is nothing left");
        }
        var entries = new ArrayList<FoundEntry>();
        while (sameKey(people.peek(), key)) {
            entries.add(SpoolRecords.entry(people.take()));
        }
        var in = new ArrayList<Integer>();
        while (sameKey(members.peek(), key)) {
            in.add(SpoolRecords.group(members.take()));
        }
        return new Found(SpoolRecords.username(key), entries, in);
    }

    public List<GroupName> names(List<Integer> found) {
        return numbers.names(found);
    }

    private byte @Nullable [] nextKey() {
        var person = people.peek();
        var member = members.peek();
        if (person == null || member == null) {
            return person == null ? member : person;
        }
        return compareKeys(person, member) <= 0 ? person : member;
    }

    private static void skip(SortedRecords records, byte[] after) {
        var next = records.peek();
        while (after.length > 0 && next != null && compare(next, after) <= 0) {
            records.take();
            next = records.peek();
        }
    }

    private static boolean sameKey(byte @Nullable [] one, byte[] other) {
        return one != null && compareKeys(one, other) == 0;
    }

    private static int compareKeys(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, 0, SpoolRecords.keyLength(one), other, 0, SpoolRecords.keyLength(other));
    }

    private static int compare(byte[] item, byte[] key) {
        return Arrays.compareUnsigned(item, 0, SpoolRecords.keyLength(item), key, 0, key.length);
    }

    @Override
    public void close() {
        people.close();
        members.close();
    }
}
