package io.gatehouse.security.web;

import io.gatehouse.common.TrustedNetworks;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has X-Forwarded-For and X-Forwarded-Proto count when a trusted proxy sent them, and only then: the visitor is the
 * right-most address that no trusted proxy has. What stands to its left the visitor may have made up.
 */
@Component
class ReverseProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final TrustedNetworks trusted;

    ReverseProxies(@Value("${gatehouse.trusted-proxies:}") String trusted) {
        this.trusted = TrustedNetworks.of("GATEHOUSE_TRUSTED_PROXIES", trusted);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (!trusted.blocks().isEmpty()) {
            server.addEngineValves(forwardedAddresses());
        }
    }

    /** The host stays what the Host header says, which decides nothing. */
    private RemoteIpValve forwardedAddresses() {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", trusted.blocks()));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
