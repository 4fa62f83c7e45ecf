package io.gatehouse.directory.embedded;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;

/** No change is answered before it is on disk. One that could not be written is answered with 80, other. */
final class DurableChanges extends InMemoryOperationInterceptor {

    private final LdifStore store;

    DurableChanges(LdifStore store) {
        this.store = store;
    }

    @Override
    public void processAddResult(InMemoryInterceptedAddResult result) {
        save(result.getResult(), result.getRequest().getDN());
    }

    @Override
    public void processModifyResult(InMemoryInterceptedModifyResult result) {
        save(result.getResult(), result.getRequest().getDN());
    }

    @Override
    public void processModifyDNResult(InMemoryInterceptedModifyDNResult result) {
        save(result.getResult());
    }

    @Override
    public void processDeleteResult(InMemoryInterceptedDeleteResult result) {
        save(result.getResult());
    }

    @Override
    public void processExtendedResult(InMemoryInterceptedExtendedResult result) {
        save(result.getResult());
    }

    private void save(LDAPResult result, String dn) {
        if (result.getResultCode().equals(ResultCode.SUCCESS)) {
            store.saveEntry(dn);
        }
    }

    /** An exception from here becomes the answer: 80 with this class's name. */
    private void save(LDAPResult result) {
        if (result.getResultCode().equals(ResultCode.SUCCESS)) {
            store.saveChange();
        }
    }
}
