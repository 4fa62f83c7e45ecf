package io.gatehouse.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Keeps what a scan shows. */
final class SeenTree implements DirectoryVisitor {

    final List<ScannedPerson> people = new ArrayList<>();
    final List<String> members = new ArrayList<>();
    final List<String> strangers = new ArrayList<>();
    private final BooleanSupplier goOn;

    SeenTree(BooleanSupplier goOn) {
        this.goOn = goOn;
    }

    @Override
    public void person(ScannedPerson person) {
        people.add(person);
    }

    @Override
    public void member(ScannedGroup group, String username) {
        members.add(group.name().map(GroupName::path).orElse(group.dn()) + " " + username);
    }

    @Override
    public void stranger(ScannedGroup group, String dn) {
        strangers.add(dn);
    }

    @Override
    public boolean goOn() {
        return goOn.getAsBoolean();
    }
}
