package io.gatehouse.registration.web;

import io.gatehouse.registration.form.RegistrationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a form back into the names and texts in which it was sent, so that nothing typed is ever lost. */
@Component
class TypedFields {

    private final JsonMapper json;

    TypedFields(JsonMapper json) {
        this.json = json;
    }

    /** All texts that are not empty, in the order of the form. */
    Map<String, List<String>> of(RegistrationForm form, PageFields page) {
        var fields = new LinkedHashMap<String, List<String>>();
        json.valueToTree(form).properties().forEach(field -> collect(field.getKey(), field.getValue(), fields));
        json.valueToTree(page).properties().forEach(field -> collect(field.getKey(), field.getValue(), fields));
        fields.remove("action");
        return fields;
    }

    private static void collect(String name, JsonNode value, Map<String, List<String>> fields) {
        if (value.isObject()) {
            value.properties().forEach(field -> collect(name + "." + field.getKey(), field.getValue(), fields));
        } else if (value.isArray()) {
            items(name, value, fields);
        } else if (value.isBoolean()
                ? value.booleanValue()
                : !value.stringValue().isEmpty()) {
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value.asString());
        }
    }

    private static void items(String name, JsonNode list, Map<String, List<String>> fields) {
        for (int i = 0; i < list.size(); i++) {
            collect(list.get(i).isObject() ? name + "[" + i + "]" : name, list.get(i), fields);
        }
    }
}
