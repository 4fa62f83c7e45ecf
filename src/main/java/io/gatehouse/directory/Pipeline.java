package io.gatehouse.directory;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends many requests ahead of their answers over a few connections. Nothing is sent twice: what a lost connection leaves
 * unanswered is reported as such, and whether it was done is for the next reading to find out.
 */
final class Pipeline {

    /** Below this number of requests a further connection costs more than it gains. */
    private static final int WORTH_A_CONNECTION = 16;

    private static final int MAX_LANES = 4;

    private final LDAPConnectionPool pool;
    private final DirectorySettings settings;

    Pipeline(LDAPConnectionPool pool, DirectorySettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** One request, to be sent asynchronously. */
    interface Submission {
        AsyncRequestID submit(LDAPConnection connection) throws LDAPException;
    }

    /** The results in the order of the submissions. Fails as a whole only when no connection can be had. */
    List<LDAPResult> send(List<? extends Submission> submissions) throws LDAPException {
        var results = new LDAPResult[submissions.size()];
        var lanes = lanes(submissions.size(), results);
        try {
            for (int i = 0; i < results.length; i++) {
                lanes.get(i % lanes.size()).submit(i, submissions.get(i));
            }
            lanes.forEach(Lane::drain);
        } finally {
            lanes.forEach(Lane::close);
        }
        return Arrays.asList(results);
    }

    private List<Lane> lanes(int requests, LDAPResult[] results) throws LDAPException {
        var wanted = Math.clamp(requests / WORTH_A_CONNECTION, 1, MAX_LANES);
        var lanes = new ArrayList<Lane>();
        try {
            while (requests > 0 && lanes.size() < wanted) {
                lanes.add(new Lane(pool, settings, results));
            }
        } catch (LDAPException e) {
            lanes.forEach(Lane::close);
            throw e;
        }
        return lanes;
    }
}
