package io.gatehouse.directory.embedded;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules the library has none of: only Gatehouse writes, nobody reads a password, only active accounts bind. */
final class AccessRules extends InMemoryOperationInterceptor {

    private static final String STATUS = "gatehouseStatus";

    private final DN service;
    private final LdifStore entries;
    private final Map<Long, Boolean> serviceConnections = Collections.synchronizedMap(new Recent());

    AccessRules(DN service, LdifStore entries) {
        this.service = service;
        this.entries = entries;
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
        var entry = entries.find(bind.getRequest().getBindDN());
        if (entry.isPresent() && !mayBind(entry.get())) {
            throw new LDAPException(ResultCode.INVALID_CREDENTIALS);
        }
    }

    @Override
    public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult bind) {
        if (bind.getResult().getResultCode().equals(ResultCode.SUCCESS)
                && isService(bind.getRequest().getBindDN())) {
            serviceConnections.put(bind.getConnectionID(), true);
        } else {
            serviceConnections.remove(bind.getConnectionID());
        }
    }

    @Override
    public void processAddRequest(InMemoryInterceptedAddRequest request) throws LDAPException {
        onlyService(request.getConnectionID());
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request) throws LDAPException {
        onlyService(request.getConnectionID());
    }

    @Override
    public void processModifyDNRequest(InMemoryInterceptedModifyDNRequest request) throws LDAPException {
        onlyService(request.getConnectionID());
    }

    @Override
    public void processDeleteRequest(InMemoryInterceptedDeleteRequest request) throws LDAPException {
        onlyService(request.getConnectionID());
    }

    @Override
    public void processExtendedRequest(InMemoryInterceptedExtendedRequest request) throws LDAPException {
        if (request.getRequest().getOID().equals(PasswordModifyExtendedRequest.PASSWORD_MODIFY_REQUEST_OID)) {
            onlyService(request.getConnectionID());
        }
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry found) {
        var entry = found.getSearchEntry();
        if (entry.hasAttribute("userPassword")) {
            var without = entry.duplicate();
            without.removeAttribute("userPassword");
            found.setSearchEntry(new SearchResultEntry(without, entry.getControls()));
        }
    }

    private static boolean mayBind(Entry entry) {
        return !entry.hasAttribute(STATUS) || entry.hasAttributeValue(STATUS, "active");
    }

    private boolean isService(String dn) {
        try {
            return new DN(dn).equals(service);
        } catch (LDAPException e) {
            return false;
        }
    }

    private void onlyService(long connection) throws LDAPException {
        if (serviceConnections.get(connection) == null) {
            throw new LDAPException(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "only Gatehouse writes here");
        }
    }

    /** Connections end without a word to us, so those not heard of for long are forgotten. */
    private static final class Recent extends LinkedHashMap<Long, Boolean> {

        private static final long serialVersionUID = 1;
        private static final int AT_MOST = 10_000;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > AT_MOST;
        }
    }
}
