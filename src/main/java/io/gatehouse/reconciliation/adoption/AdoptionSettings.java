package io.gatehouse.reconciliation.adoption;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code gatehouse.adoption.*}.
 *
 * @param fileLimit longest LDIF file that can be uploaded
 * @param batch people taken over in one transaction
 */
@ConfigurationProperties("gatehouse.adoption")
record AdoptionSettings(
        @DefaultValue("512MB") DataSize fileLimit,
        @DefaultValue("300") int batch) {}
