package io.gatehouse.provisioning;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Works off all that is due, batch after batch, as long as the directory goes along. */
@Component
class ProvisioningRun {

    private final ProvisioningBatches batches;
    private final ProvisioningRecords records;
    private final DirectoryCircuit circuit;
    private final GroupUpkeep groups;
    private final MemberRemovalStep removals;
    private final WorkerPace pace;

    ProvisioningRun(
            ProvisioningBatches batches,
            ProvisioningRecords records,
            DirectoryCircuit circuit,
            GroupUpkeep groups,
            MemberRemovalStep removals,
            WorkerPace pace) {
        this.batches = batches;
        this.records = records;
        this.circuit = circuit;
        this.groups = groups;
        this.removals = removals;
        this.pace = pace;
    }

    /** When the directory is back after trouble, whoever was to be tried again later is tried now. A batch begun is finished. */
    void workOff(BooleanSupplier goOn) {
        var wasInTrouble = circuit.trouble().isPresent();
        if (!circuit.closed()) {
            return;
        }
        if (wasInTrouble) {
            records.hurry(pace.now());
            groups.request();
            removals.hurry();
        }
        try {
            batchAfterBatch(goOn);
        } finally {
            batches.finish();
        }
    }

    private void batchAfterBatch(BooleanSupplier goOn) {
        List<Attempted> attempted;
        do {
            groups.work();
            removals.work();
            attempted = batches.next();
            circuit.learn(attempted);
        } while (!attempted.isEmpty() && circuit.trouble().isEmpty() && goOn.getAsBoolean());
    }
}
