package io.gatehouse.registration.desk;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells colleagues of each other who have the same request open, whichever node they work on. */
@Service
@AllowStaff
public class PresenceService {

    private final PresenceBoard board;
    private final CurrentActor actor;

    PresenceService(PresenceBoard board, CurrentActor actor) {
        this.board = board;
        this.actor = actor;
    }

    /** The actor has a request open from now on; empty for programs. */
    public Optional<Look> look(RegistrationId registration, Look.Screen screen) {
        var me = actor.get();
        return Optional.ofNullable(me.accountId()).map(account -> {
            var presence = new Presence(UUID.randomUUID(), registration, account, me.displayName(), false);
            var look = new Look(board, presence, screen);
            board.begin(look);
            return look;
        });
    }
}
