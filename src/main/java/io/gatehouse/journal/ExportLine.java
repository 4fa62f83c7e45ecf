package io.gatehouse.journal;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of an exported journal; what is not as the export writes it is empty. */
final class ExportLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportLine() {}

    static Optional<ExportedRow> row(String line) {
        return object(line)
                .filter(json -> json.size() == 5 && json.path("seq").isIntegralNumber())
                .filter(json -> json.path("canonical").isString()
                        && json.path("hash").isString()
                        && json.path("previous").isString())
                .map(json -> new ExportedRow(
                        json.path("seq").asLong(0),
                        json.path("canonical").asString(""),
                        json.path("previous").asString(""),
                        json.path("hash").asString(""),
                        json.path("version").asInt(0)));
    }

    static Optional<ExportEnd> end(String line) {
        return object(line)
                .filter(json -> json.path("signature").isString())
                .map(json -> new ExportEnd(
                        new ChainLink(
                                json.path("rows").asLong(0), json.path("hash").asString("")),
                        json.path("at").asString(""),
                        json.path("digest").asString(""),
                        json.path("signature").asString("")));
    }

    /** The number that the hashed text itself names. */
    static long seq(String canonical) {
        return object(canonical).map(json -> json.path("seq").asLong(0)).orElse(0L);
    }

    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
