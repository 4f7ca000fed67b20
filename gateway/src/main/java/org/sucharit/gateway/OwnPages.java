package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that the gateway has of its own: how programs talk to the platform. */
@Controller
class OwnPages {

    private static final List<String> SERVICES = List.of("measures", "complaints", "reporting");

    private final ApiDocs docs;
    private final EventContracts contracts;

    OwnPages(ApiDocs docs, EventContracts contracts) {
        this.docs = docs;
        this.contracts = contracts;
    }

    @GetMapping("/api-docs")
    String documentation(Model model) {
        model.addAttribute("services", SERVICES);
        return "docs/start";
    }

    /** A service's operations, or that it can't tell them just now. */
    @GetMapping("/api-docs/{service:measures|complaints|reporting}")
    String service(@PathVariable String service, HttpServletResponse response, Model model) {
        var document = docs.of(service);
        if (document.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        model.addAttribute("service", service);
        model.addAttribute("document", document.orElse(null));
        return "docs/service";
    }

    @GetMapping("/api-docs/events")
    String events(Model model) {
        model.addAttribute("topics", contracts.topics());
        return "docs/events";
    }
}
