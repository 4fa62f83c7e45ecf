package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.directory.DirectoryChange.OfPerson;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether refused changes of members are found done. A domain refuses to add who is in and to remove who is out with
 * codes that mean other things as well (68, 53), and not every domain takes PermissiveModify for members.
 */
record MembershipCheck(Pipeline pipeline, DirectoryFeatures features) {

    List<OfGroup> alreadySo(List<OfGroup> refused) throws LDAPException {
        var searches = new Searches(new PersonEntries(features));
        var found = refused.stream()
                .map(change -> new FoundEntries(searches.membership(change.group(), name(change))))
                .toList();
        var results = pipeline.send(found);
        var alreadySo = new ArrayList<OfGroup>();
        for (int i = 0; i < found.size(); i++) {
            var isMember = !found.get(i).entries().isEmpty();
            var asked = results.get(i).getResultCode().equals(ResultCode.SUCCESS);
            if (asked && isMember == refused.get(i) instanceof AddMember) {
                alreadySo.add(refused.get(i));
            }
        }
        return alreadySo;
    }

    private String name(OfGroup change) {
        return change instanceof RemoveStray stray
                ? features.tree().name(stray.member())
                : features.tree().person(((OfPerson) change).entry().username()).toString();
    }
}
