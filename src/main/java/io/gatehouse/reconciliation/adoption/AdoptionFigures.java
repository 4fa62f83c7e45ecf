package io.gatehouse.reconciliation.adoption;

/**
 * How many people of a run are where.
 *
 * @param opening will get an account when the run is carried out
 * @param linking belong to an account
 * @param open wait for an answer
 * @param taken have been taken over by the accounts
 * @param failed could not be
 * @param inStep of those taken, the directory has followed
 * @param onTheWay the directory is to follow, including those the brake holds
 * @param held by the mass-change brake
 * @param parked the directory refuses
 * @param toInvite have an entry but no password yet, and no invitation
 */
public record AdoptionFigures(
        long opening,
        long linking,
        long open,
        long taken,
        long failed,
        long inStep,
        long onTheWay,
        long held,
        long parked,
        long toInvite) {

    public long due() {
        return opening + linking;
    }
}
