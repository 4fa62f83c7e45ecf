package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Adoption;
import io.gatehouse.security.AllowLead;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes which entries that others made are to become accounts'. The worker then takes such an entry over where it would
 * otherwise report the username as taken. See docs/decisions/090.
 */
@Service
@AllowLead
public class AdoptionAgreement {

    private final Adoptions adoptions;
    private final ProvisioningRetries retries;

    AdoptionAgreement(Adoptions adoptions, ProvisioningRetries retries) {
        this.adoptions = adoptions;
        this.retries = retries;
    }

    /** To be called in the transaction that decides; each account is compared with the directory again at once. */
    @Transactional
    public void agree(Map<AccountId, Adoption> agreed) {
        adoptions.agree(agreed);
        retries.retry(adoptions.known(agreed.keySet()));
    }
}
