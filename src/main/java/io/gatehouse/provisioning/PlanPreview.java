package io.gatehouse.provisioning;

import java.util.List;

/**
 * What would be done in the directory, for people to read before they decide.
 *
 * @param sentences the steps in words, in their order
 * @param ldif the same steps as they would be sent (RFC 2849)
 * @param warnings what stands in the way or could not be known
 * @param fingerprint to be handed back with the decision
 * @param directoryRead false when the directory could not be read and the plan was made against nothing
 */
public record PlanPreview(
        List<String> sentences, String ldif, List<String> warnings, String fingerprint, boolean directoryRead) {

    public PlanPreview {
        sentences = List.copyOf(sentences);
        warnings = List.copyOf(warnings);
    }

    PlanPreview withLdif(String text) {
        return new PlanPreview(sentences, text, warnings, fingerprint, directoryRead);
    }
}
