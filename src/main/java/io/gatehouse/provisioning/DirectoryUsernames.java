package io.gatehouse.provisioning;

import io.gatehouse.account.UsernamesElsewhere;
import io.gatehouse.directory.UsernameAvailability;
import org.springframework.stereotype.Component;

/** Usernames that entries in the directory have, whoever made them. */
@Component
class DirectoryUsernames implements UsernamesElsewhere {

    private final PlanPreviews previews;

    DirectoryUsernames(PlanPreviews previews) {
        this.previews = previews;
    }

    @Override
    public boolean taken(String username) {
        return previews.username(username) == UsernameAvailability.TAKEN;
    }
}
