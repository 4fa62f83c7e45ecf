package io.gatehouse.registration.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Policy documents by name and version, also those that no longer hold. */
@Controller
class PolicyController {

    private final PolicyDocuments policies;

    PolicyController(PolicyDocuments policies) {
        this.policies = policies;
    }

    @GetMapping("/policies/{name}/{version}")
    ModelAndView document(@PathVariable String name, @PathVariable String version) {
        return policies.find(name, version)
                .map(document -> new ModelAndView("register/document", "policy", document))
                .orElseGet(Messages::notFound);
    }
}
