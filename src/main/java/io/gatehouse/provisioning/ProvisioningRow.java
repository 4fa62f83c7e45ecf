package io.gatehouse.provisioning;

/** One line of the list of accounts that the directory has not reached. */
public record ProvisioningRow(String username, String name, ProvisioningStatus status) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvisioningRow row && row.status.account().equals(status.account());
    }

    @Override
    public int hashCode() {
        return status.account().hashCode();
    }
}
