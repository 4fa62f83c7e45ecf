package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes accounts in hand that are due, and reads how they are to be and how they are in the directory. */
final class BatchReader {

    private static final Logger LOG = LoggerFactory.getLogger(BatchReader.class);

    private final Claims claims;
    private final DesiredStates desiredStates;
    private final DirectoryModel model;

    BatchReader(Claims claims, DesiredStates desiredStates, DirectoryModel model) {
        this.claims = claims;
        this.desiredStates = desiredStates;
        this.model = model;
    }

    ReadBatch read() {
        var claim = claims.next();
        if (claim.items().isEmpty()) {
            return new ReadBatch(claim, List.of(), null);
        }
        var accounts = desiredStates.of(claim.accounts());
        return new ReadBatch(claim, accounts, round(accounts));
    }

    private @Nullable ConvergenceRound round(List<AccountSnapshot> accounts) {
        try {
            return model.convergence().read(accounts);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A batch of {} accounts could not be read, going on one by one", accounts.size(), e);
            return null;
        }
    }
}
