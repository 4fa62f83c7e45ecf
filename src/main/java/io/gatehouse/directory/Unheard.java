package io.gatehouse.directory;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncResultListener;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;

/** The library wants a listener for each asynchronous request; ours are awaited by their id instead. */
enum Unheard implements AsyncResultListener {
    LISTENER;

    static Pipeline.Submission of(AddRequest request) {
        return connection -> connection.asyncAdd(request, LISTENER);
    }

    static Pipeline.Submission of(ModifyRequest request) {
        return connection -> connection.asyncModify(request, LISTENER);
    }

    static Pipeline.Submission of(ModifyDNRequest request) {
        return connection -> connection.asyncModifyDN(request, LISTENER);
    }

    @Override
    public void ldapResultReceived(AsyncRequestID request, LDAPResult result) {
        // Awaited elsewhere.
    }
}
