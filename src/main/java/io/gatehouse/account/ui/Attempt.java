package io.gatehouse.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountNotFoundException;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.common.ui.Notifications;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Does what somebody asked for and says what became of it. */
final class Attempt {

    private Attempt() {}

    /** Whether it was done; when not, the reason has been told and nothing was saved. */
    static boolean done(String success, Runnable work) {
        return done(() -> success, work);
    }

    /** The same with words that depend on what became of it. */
    static boolean done(Supplier<String> success, Runnable work) {
        try {
            work.run();
        } catch (AccountRefusedException e) {
            return refused(e.code());
        } catch (AccountNotFoundException e) {
            return refused("account.ui.gone");
        } catch (ConcurrencyFailureException e) {
            return refused("account.ui.meanwhile");
        }
        Notifications.success(success.get());
        return true;
    }

    private static boolean refused(String key) {
        Notifications.failure(I18NProvider.translate(key));
        return false;
    }
}
