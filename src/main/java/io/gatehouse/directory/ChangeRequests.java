package io.gatehouse.directory;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.MoveEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The LDAP requests that carry a change out; what is previewed as LDIF is made here as well. */
record ChangeRequests(DirectoryFeatures features) {

    /** A new entry, as it may be shown. */
    AddRequest add(AddEntry change) {
        return new AddRequest(entries().toServer(change.wanted()));
    }

    /** A new entry with what nobody is to see. */
    AddRequest addWithSecrets(AddEntry change) {
        var request = add(change);
        features.people().secrets().forEach(request::addAttribute);
        return request;
    }

    /** @param present the entry's lock as it is now, see {@link SignInLock#change} */
    ModifyRequest change(ChangeEntry change, @Nullable Entry present) {
        var modifications = new ArrayList<>(replacements(change.attributes()));
        if (change.signIn() != SignIn.UNTOUCHED) {
            modifications.addAll(features.lock().change(change.signIn() == SignIn.ENABLED, present));
        }
        return onlyWhile(asFound(change), onlyWhileOurs(change.entry(), modifications));
    }

    /**
     * The values that the change was planned on: what somebody else wrote since then is answered 122 instead of being
     * overwritten.
     */
    private List<Filter> asFound(ChangeEntry change) {
        var filters = new ArrayList<Filter>();
        entries().found(change.attributes()).forEach((name, values) -> {
            if (values.isEmpty()) {
                filters.add(Filter.createNOTFilter(Filter.createPresenceFilter(name)));
            }
            values.forEach(value -> filters.add(Filter.createEqualityFilter(name, value)));
        });
        return filters;
    }

    private ModifyRequest onlyWhile(List<Filter> asFound, ModifyRequest request) {
        if (request.getControl(AssertionRequestControl.ASSERTION_REQUEST_OID) instanceof AssertionRequestControl ours) {
            asFound.addFirst(ours.getFilter());
            request.replaceControl(new AssertionRequestControl(Filter.createANDFilter(asFound)));
        }
        return request;
    }

    /** The new name or place for the entry itself, without the Assertion control: see docs/decisions/084. */
    ModifyDNRequest move(MoveEntry change) {
        var from = person(change.from());
        var to = person(change.entry());
        var unit = to.getParentString();
        return from.getParentString().equals(unit)
                ? new ModifyDNRequest(from.toString(), to.getRDNString(), true)
                : new ModifyDNRequest(from.toString(), to.getRDNString(), true, unit);
    }

    /** The unit that closed accounts' entries lie in. */
    AddRequest createBin() {
        return new AddRequest(
                tree().recycled(),
                new Attribute("objectClass", "top", "organizationalUnit"),
                new Attribute("ou", "recycled"));
    }

    /** What has to change before the entry's name does, so that an entry by the new name is finished; often nothing. */
    Optional<ModifyRequest> naming(MoveEntry change) {
        if (change.from().username().equals(change.entry().username())) {
            return Optional.empty();
        }
        var naming = features.people().naming(change.entry()).stream()
                .map(one -> new Modification(ModificationType.REPLACE, one.getName(), one.getValues()))
                .collect(Collectors.toCollection(ArrayList<Modification>::new));
        return naming.isEmpty() ? Optional.empty() : Optional.of(onlyWhileOurs(change.from(), naming));
    }

    /** Brings an adopted entry to its place; empty when it lies there. What names it otherwise than by username stays. */
    Optional<ModifyDNRequest> move(AdoptEntry change) throws LDAPException {
        if (!change.moves()) {
            return Optional.empty();
        }
        var there = person(change.entry());
        var rdn = new DN(change.dn()).getRDN();
        var byUsername = !rdn.isMultiValued() && rdn.hasAttribute(there.getRDN().getAttributeNames()[0]);
        return Optional.of(new ModifyDNRequest(
                change.dn(), there.getRDNString(), byUsername, tree().people().toString()));
    }

    /**
     * Marks an adopted entry at its place and gives it the account's values. An entry has one mark at most, so one that got
     * another's meanwhile is not hit. Without the Assertion control: see docs/decisions/084.
     */
    ModifyRequest mark(AdoptEntry change) {
        var key = change.entry();
        var modifications = new ArrayList<Modification>();
        modifications.add(new Modification(ModificationType.ADD, "objectClass", "gatehouseAccount"));
        modifications.add(new Modification(
                ModificationType.ADD, OwnedAttributes.MARK, key.account().toString()));
        if (!change.otherUsernames().isEmpty()) {
            modifications.add(new Modification(
                    ModificationType.REPLACE, features.people().tree().personAttribute(), key.username()));
        }
        modifications.addAll(replacements(change.attributes()));
        if (change.signIn() != SignIn.UNTOUCHED) {
            modifications.addAll(features.lock().change(change.signIn() == SignIn.ENABLED, null));
        }
        return permissive(new ModifyRequest(person(key), modifications));
    }

    /** A group of others gets the new names of adopted entries for the former ones, which it has to have. */
    ModifyRequest follow(Adoption.Reference reference, List<FollowReference> changes) {
        var names = changes.stream().map(change -> person(change.entry()).toString());
        return new ModifyRequest(
                reference.group(),
                new Modification(
                        ModificationType.DELETE,
                        reference.attribute(),
                        changes.stream().map(FollowReference::formerDn).toArray(String[]::new)),
                new Modification(ModificationType.ADD, reference.attribute(), names.toArray(String[]::new)));
    }

    /** For one whom the group lists by both names. */
    ModifyRequest forget(FollowReference change) {
        return new ModifyRequest(
                change.reference().group(),
                new Modification(ModificationType.DELETE, change.reference().attribute(), change.formerDn()));
    }

    private List<Modification> replacements(List<AttributeChange> changes) {
        var modifications = new ArrayList<Modification>();
        entries()
                .stored(changes)
                .forEach((name, values) -> modifications.add(
                        new Modification(ModificationType.REPLACE, name, values.toArray(String[]::new))));
        return modifications;
    }

    AddRequest create(GroupName group) {
        return new AddRequest(tree().group(group), features.groups().attributes(group, tree()));
    }

    /** What an organization's groups lie in. */
    AddRequest createUnit(String organization) {
        return new AddRequest(
                tree().organization(organization),
                new Attribute("objectClass", "top", "organizationalUnit"),
                new Attribute("ou", organization));
    }

    /** Another name, and where the organization is called otherwise another place, for a group with all that is in it. */
    ModifyDNRequest rename(GroupName formerly, GroupName group) {
        var from = tree().group(formerly);
        var to = tree().group(group);
        return Objects.equals(from.getParent(), to.getParent())
                ? new ModifyDNRequest(from.toString(), to.getRDNString(), true)
                : new ModifyDNRequest(from.toString(), to.getRDNString(), true, to.getParentString());
    }

    /** Another name for what an organization's groups lie in, with all of them and whatever others put there. */
    ModifyDNRequest renameUnit(String formerly, String organization) {
        return new ModifyDNRequest(
                tree().organization(formerly).toString(),
                tree().organization(organization).getRDNString(),
                true);
    }

    /** The same place for something that lies in the unit of an organization, in the unit by its present name. */
    ModifyDNRequest move(DN child, String organization) {
        return new ModifyDNRequest(
                child.toString(),
                child.getRDNString(),
                true,
                tree().organization(organization).toString());
    }

    /** What has to change in a group before its name does; nothing where the name is all there is. */
    Optional<ModifyRequest> naming(GroupName formerly, GroupName group) {
        return features.groups()
                .naming(group)
                .map(name -> new ModifyRequest(
                        tree().group(formerly),
                        new Modification(ModificationType.REPLACE, name.getName(), name.getValues())));
    }

    /** One modification for all who join or leave; who already did is no error (PermissiveModify). */
    ModifyRequest members(GroupBatch batch) {
        var modifications = new ArrayList<Modification>();
        if (!batch.joining().isEmpty()) {
            modifications.add(new Modification(ModificationType.ADD, "member", names(batch.joining())));
        }
        if (!batch.leaving().isEmpty()) {
            modifications.add(new Modification(ModificationType.DELETE, "member", names(batch.leaving())));
        }
        if (!batch.strays().isEmpty()) {
            var names = batch.strays().stream().map(tree()::name).toArray(String[]::new);
            modifications.add(new Modification(ModificationType.DELETE, "member", names));
        }
        return permissive(new ModifyRequest(tree().group(batch.group()), modifications));
    }

    /** For a group that was not made by us and would lose its last member. */
    ModifyRequest nobodyJoins(GroupName group) {
        return permissive(new ModifyRequest(
                tree().group(group),
                new Modification(ModificationType.ADD, "member", tree().nobody().toString())));
    }

    private String[] names(Collection<EntryKey> people) {
        return people.stream().map(person -> person(person).toString()).toArray(String[]::new);
    }

    /** Without the Assertion control, taking our mark away and putting it back does the same: it fails where there is none. */
    private ModifyRequest onlyWhileOurs(EntryKey key, List<Modification> modifications) {
        var mark = key.account().toString();
        if (!features.controls().assertion()) {
            modifications.addFirst(new Modification(ModificationType.ADD, OwnedAttributes.MARK, mark));
            modifications.addFirst(new Modification(ModificationType.DELETE, OwnedAttributes.MARK, mark));
        }
        var request = new ModifyRequest(person(key), modifications);
        if (features.controls().assertion()) {
            request.addControl(new AssertionRequestControl(Filter.createEqualityFilter(OwnedAttributes.MARK, mark)));
        }
        return request;
    }

    private ModifyRequest permissive(ModifyRequest request) {
        if (features.controls().permissive()) {
            request.addControl(new PermissiveModifyRequestControl(false));
        }
        return request;
    }

    private PersonEntries entries() {
        return new PersonEntries(features);
    }

    private DirectoryTree tree() {
        return features.tree();
    }

    private DN person(EntryKey key) {
        return tree().person(key);
    }
}
