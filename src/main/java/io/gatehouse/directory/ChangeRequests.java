package io.gatehouse.directory;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import java.util.ArrayList;
import java.util.Collection;

/** The LDAP requests that carry a change out; what is previewed as LDIF is made here as well. */
record ChangeRequests(DirectoryTree tree, DirectoryFeatures features) {

    AddRequest add(AddEntry change) {
        return new AddRequest(new PersonEntries(tree, features).toServer(change.wanted()));
    }

    ModifyRequest change(ChangeEntry change) {
        var modifications = new ArrayList<Modification>();
        change.attributes()
                .forEach(attribute -> modifications.add(
                        replace(attribute.attribute(), attribute.after().toArray(String[]::new))));
        if (features.lock() && change.signIn() != SignIn.UNTOUCHED) {
            modifications.add(
                    change.signIn() == SignIn.DISABLED
                            ? replace(DirectoryFeatures.LOCK, DirectoryFeatures.LOCKED_FOR_GOOD)
                            : replace(DirectoryFeatures.LOCK));
        }
        var request = new ModifyRequest(tree.person(change.entry().username()), modifications);
        if (features.assertion()) {
            request.addControl(onlyWhileOurs(change.entry()));
        }
        return request;
    }

    AddRequest create(GroupName group) {
        return new AddRequest(
                tree.group(group),
                new Attribute("objectClass", "top", "groupOfNames"),
                new Attribute("cn", group.cn()),
                new Attribute("member", tree.nobody().toString()));
    }

    /** What an organization's groups lie in. */
    AddRequest createUnit(String organization) {
        return new AddRequest(
                tree.organization(organization),
                new Attribute("objectClass", "top", "organizationalUnit"),
                new Attribute("ou", organization));
    }

    /** One modification for all who join or leave; who already did is no error (PermissiveModify). */
    ModifyRequest members(GroupName group, Collection<EntryKey> joining, Collection<EntryKey> leaving) {
        var modifications = new ArrayList<Modification>();
        if (!joining.isEmpty()) {
            modifications.add(new Modification(ModificationType.ADD, "member", names(joining)));
        }
        if (!leaving.isEmpty()) {
            modifications.add(new Modification(ModificationType.DELETE, "member", names(leaving)));
        }
        var request = new ModifyRequest(tree.group(group), modifications);
        request.addControl(new PermissiveModifyRequestControl(false));
        return request;
    }

    /** For a group that was not made by us and would lose its last member. */
    ModifyRequest nobodyJoins(GroupName group) {
        var request = new ModifyRequest(
                tree.group(group),
                new Modification(ModificationType.ADD, "member", tree.nobody().toString()));
        request.addControl(new PermissiveModifyRequestControl(false));
        return request;
    }

    private String[] names(Collection<EntryKey> people) {
        return people.stream()
                .map(person -> tree.person(person.username()).toString())
                .toArray(String[]::new);
    }

    private static AssertionRequestControl onlyWhileOurs(EntryKey key) {
        return new AssertionRequestControl(
                Filter.createEqualityFilter(OwnedAttributes.MARK, key.account().toString()));
    }

    private static Modification replace(String attribute, String... values) {
        return new Modification(ModificationType.REPLACE, attribute, values);
    }
}
