package org.sucharit.gateway;

import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the gateway has of its own. */
@Controller
class OwnPages {

    @GetMapping("/api-docs")
    String documentation(Model model) {
        model.addAttribute(
                "services", Stream.of("measures", "complaints", "reporting").toList());
        return "api-docs";
    }
}
