package io.gatehouse.registration.form;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form as a tree of named fields, so that parts of it can be taken and compared by name. */
@Component
class FormTree {

    private final JsonMapper json;

    FormTree(JsonMapper json) {
        this.json = json;
    }

    ObjectNode of(RegistrationForm form) {
        return json.valueToTree(form);
    }

    RegistrationForm form(ObjectNode tree) {
        return json.treeToValue(tree, RegistrationForm.class);
    }

    /** @param field as in {@code person.npi} */
    static JsonNode field(ObjectNode tree, String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? tree.required(field)
                : tree.required(field.substring(0, dot)).required(field.substring(dot + 1));
    }

    static void copy(String field, ObjectNode from, ObjectNode to) {
        int dot = field.indexOf('.');
        var section = dot < 0 ? to : (ObjectNode) to.required(field.substring(0, dot));
        section.set(field.substring(dot + 1), field(from, field));
    }
}
