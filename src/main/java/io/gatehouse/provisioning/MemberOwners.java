package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.StrayMember;
import io.gatehouse.directory.StrayState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whose members of groups are that were taken for nobody's: accounts come to be while somebody thinks about it. */
record MemberOwners(KnownAccounts accounts) {

    /** The account that has the username by now, or whose copy the entry of this name says it is. */
    Map<StrayMember, AccountId> of(Map<StrayMember, StrayState> states) {
        var owners = new HashMap<StrayMember, AccountId>();
        states.forEach((member, state) -> {
            if (state instanceof StrayState.Listed(var mark)) {
                mark.ifPresent(account -> owners.put(member, account));
            }
        });
        owners.values().retainAll(accounts.among(owners.values()));
        owners.putAll(byUsername(states.keySet()));
        return owners;
    }

    Map<StrayMember, AccountId> byUsername(Collection<StrayMember> members) {
        var named = members.stream().filter(member -> !member.elsewhere()).toList();
        var ids = accounts.called(named.stream().map(StrayMember::name).collect(Collectors.toSet()));
        return named.stream()
                .filter(member -> ids.containsKey(member.name()))
                .collect(Collectors.toMap(member -> member, member -> ids.get(member.name())));
    }
}
