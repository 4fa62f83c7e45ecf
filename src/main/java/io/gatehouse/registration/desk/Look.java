package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A screen of this node with a request open. Others see it until it is closed, or until its browser is gone. */
public final class Look implements AutoCloseable {

    private final PresenceBoard board;
    private final UUID screen;
    private final RegistrationId registration;
    private final AccountId account;
    private final String name;
    private final Screen tells;
    private List<Onlooker> told = List.of();
    private volatile boolean deciding;

    /** What a screen does for it. */
    public interface Screen {

        /** The others who have the request open, whenever that changes; not on the screen's own thread. */
        void others(List<Onlooker> others);

        /** Whether its browser is still there. */
        boolean alive();

        static Screen of(Consumer<List<Onlooker>> others, BooleanSupplier alive) {
            return new Screen() {
                @Override
                public void others(List<Onlooker> now) {
                    others.accept(now);
                }

                @Override
                public boolean alive() {
                    return alive.getAsBoolean();
                }
            };
        }
    }

    Look(PresenceBoard board, Presence presence, Screen tells) {
        this.board = board;
        this.screen = presence.screen();
        this.registration = presence.registration();
        this.account = presence.account();
        this.name = presence.name();
        this.tells = tells;
    }

    /** Tells the others that the request is being decided, or is not any more. */
    public void deciding(boolean now) {
        if (deciding != now) {
            deciding = now;
            board.changed(this);
        }
    }

    @Override
    public void close() {
        board.leave(this);
    }

    Presence presence() {
        return new Presence(screen, registration, account, name, deciding);
    }

    boolean alive() {
        return tells.alive();
    }

    /** The same person on another screen is nobody else. */
    void tell(List<Presence> everybody) {
        var others = everybody.stream()
                .filter(one -> one.registration().equals(registration)
                        && !one.account().equals(account))
                .map(one -> new Onlooker(one.account(), one.name(), one.deciding()))
                .distinct()
                .toList();
        if (!others.equals(told)) {
            told = others;
            tells.others(others);
        }
    }
}
