package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFChangeRecord;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.MoveEntry;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import io.gatehouse.directory.GroupName.OfOrganization;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as LDIF change records (RFC 2849), made from the very requests that would be sent. */
record LdifText(ChangeRequests requests) {

    String of(List<? extends DirectoryChange> changes) {
        return changes.stream().flatMap(this::records).distinct().collect(Collectors.joining("\n"));
    }

    private Stream<String> records(DirectoryChange change) {
        return switch (change) {
            case AddEntry add -> Stream.of(text(requests.add(add).toLDIFChangeRecord()));
            case MoveEntry move ->
                Stream.concat(
                        requests.naming(move).map(one -> text(one.toLDIFChangeRecord())).stream(),
                        Stream.of(text(requests.move(move).toLDIFChangeRecord())));
            case AdoptEntry adopt ->
                Stream.concat(move(adopt), Stream.of(text(requests.mark(adopt).toLDIFChangeRecord())));
            case FollowReference follow ->
                Stream.of(text(
                        requests.follow(follow.reference(), List.of(follow)).toLDIFChangeRecord()));
            case ChangeEntry modify ->
                Stream.of(text(requests.change(modify, null).toLDIFChangeRecord()));
            case CreateGroup create -> creation(create.group());
            case AddMember join -> Stream.of(member(join));
            case RemoveMember leave -> Stream.of(member(leave));
            case RemoveStray stray -> Stream.of(member(stray));
        };
    }

    private Stream<String> move(AdoptEntry adopt) {
        try {
            return requests.move(adopt).map(one -> text(one.toLDIFChangeRecord())).stream();
        } catch (LDAPException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Stream<String> creation(GroupName group) {
        var record = text(requests.create(group).toLDIFChangeRecord());
        return group instanceof OfOrganization part
                ? Stream.of(text(requests.createUnit(part.organization()).toLDIFChangeRecord()), record)
                : Stream.of(record);
    }

    private String member(OfGroup change) {
        return text(requests.members(new GroupBatch(change.group(), List.of(change)))
                .toLDIFChangeRecord());
    }

    private static String text(LDIFChangeRecord record) {
        return record.toLDIFString();
    }
}
