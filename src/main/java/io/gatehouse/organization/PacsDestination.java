package io.gatehouse.organization;

import io.gatehouse.common.InvalidValueException;
import java.util.regex.Pattern;

/**
 * Where Transfer-to-PACS sends images of an organization.
 *
 * @param aeTitle DICOM application entity title, up to 16 characters (DICOM PS3.5, value representation AE)
 * @param port 1 to 65535
 * @param active tested and in use; until then the service cannot be granted
 */
public record PacsDestination(String aeTitle, String host, int port, boolean active) {

    private static final Pattern TITLE = Pattern.compile("[\\x21-\\x5B\\x5D-\\x7E]{1,16}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    /** @throws InvalidValueException {@code organization.pacs.*} */
    public PacsDestination {
        if (!TITLE.matcher(aeTitle).matches()) {
            throw new InvalidValueException("organization.pacs.aeTitle");
        }
        if (!HOST.matcher(host).matches()) {
            throw new InvalidValueException("organization.pacs.host");
        }
        if (port < 1 || port > 65_535) {
            throw new InvalidValueException("organization.pacs.port");
        }
    }
}
