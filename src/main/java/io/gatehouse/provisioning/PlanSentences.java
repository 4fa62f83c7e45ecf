package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import io.gatehouse.directory.DirectoryChange.RestoreEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.GroupName;
import io.gatehouse.organization.OrganizationService;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a plan in plain words: services by their label, organizations by their name. */
@Component
class PlanSentences {

    private final MessageSource messages;
    private final Catalog catalog;
    private final OrganizationService organizations;

    PlanSentences(MessageSource messages, Catalog catalog, OrganizationService organizations) {
        this.messages = messages;
        this.catalog = catalog;
        this.organizations = organizations;
    }

    List<String> of(ProvisioningPlan plan, AccountSnapshot account) {
        return plan.changes().stream()
                .flatMap(change -> sentences(change, account))
                .toList();
    }

    /** A membership of everybody at an organization and of a role there both say where; the role over all does not. */
    private Stream<String> sentences(DirectoryChange change, AccountSnapshot account) {
        return switch (change) {
            case AddEntry add ->
                Stream.of(text("add", add.entry().username(), account.name().full()));
            case RenameEntry rename ->
                Stream.of(text("rename", rename.formerly(), rename.entry().username()));
            case AdoptEntry adopt -> adoption(adopt);
            case FollowReference follow ->
                Stream.of(text("follow", follow.reference().group(), follow.formerDn()));
            case RecycleEntry recycle ->
                Stream.of(text("recycle", recycle.entry().username()));
            case RestoreEntry restore ->
                Stream.of(text("restore", restore.formerly(), restore.entry().username()));
            case ChangeEntry modify -> changes(modify);
            case CreateGroup create
            when !create.formerly().isEmpty() -> Stream.of(text("renameGroup", group(create.group(), account)));
            case CreateGroup create -> Stream.of(text("createGroup", group(create.group(), account)));
            case AddMember join -> Stream.of(text("join", group(join.group(), account)));
            case RemoveMember leave
            when !leave.entry().username().equals(account.username()) ->
                Stream.of(text("leaveFormer", leave.entry().username(), group(leave.group(), account)));
            case RemoveMember leave -> Stream.of(text("leave", group(leave.group(), account)));
            case RemoveStray stray ->
                Stream.of(text("removeStray", stray.member().name(), group(stray.group(), account)));
        };
    }

    private Stream<String> adoption(AdoptEntry adopt) {
        var username = adopt.entry().username();
        var first = Stream.of(text(adopt.moves() ? "adoptAndMove" : "adopt", adopt.dn(), username));
        var usernames = adopt.otherUsernames().stream().map(other -> text("loseUsername", other));
        return Stream.of(first, usernames, changes(new ChangeEntry(adopt.entry(), adopt.attributes(), adopt.signIn())))
                .flatMap(one -> one);
    }

    private Stream<String> changes(ChangeEntry change) {
        var attributes = change.attributes().stream().map(this::attribute);
        return change.signIn() == SignIn.UNTOUCHED
                ? attributes
                : Stream.concat(
                        attributes,
                        Stream.of(
                                text("signIn." + change.signIn(), change.entry().username())));
    }

    private String attribute(AttributeChange change) {
        var label = text("attribute." + change.attribute());
        var before = String.join(", ", change.before());
        var after = String.join(", ", change.after());
        if (before.isEmpty()) {
            return text("set", label, after);
        }
        return after.isEmpty() ? text("clear", label, before) : text("replace", label, before, after);
    }

    String group(GroupName group, AccountSnapshot account) {
        return switch (group) {
            case GroupName.Service service -> text("group.service", label(EntitlementKind.SERVICE, service.cn()));
            case GroupName.Role role -> text("group.role", label(EntitlementKind.ROLE, role.cn()));
            case GroupName.OfOrganization part
            when part.cn().equals(GroupName.MEMBERSHIP) -> text("group.members", organization(part, account));
            case GroupName.OfOrganization part ->
                text("group.roleAt", label(EntitlementKind.ROLE, part.cn()), organization(part, account));
        };
    }

    private String label(EntitlementKind kind, String cn) {
        return catalog.all().stream()
                .filter(entitlement -> entitlement.kind() == kind && cn.equals(entitlement.group()))
                .map(Entitlement::label)
                .findFirst()
                .orElse(cn);
    }

    /** One that the person leaves is not among the affiliations any more. */
    private String organization(GroupName.OfOrganization group, AccountSnapshot account) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organizationShortName().equals(group.organization()))
                .map(AffiliationSnapshot::organizationName)
                .findFirst()
                .or(() -> organizations.legalName(group.organization()))
                .orElse(group.organization());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("provisioning.plan." + key, arguments, Locale.US);
    }
}
