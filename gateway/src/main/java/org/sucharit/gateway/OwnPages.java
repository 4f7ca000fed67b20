package org.sucharit.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The few pages the gateway has of its own. */
@Controller
class OwnPages {

    /** The start page comes with the public figures; until then everything begins with the agencies' work. */
    @GetMapping("/")
    void start(HttpServletResponse response) {
        SignIn.redirect(response, "/work");
    }

    @GetMapping("/api-docs")
    String documentation(Model model) {
        model.addAttribute(
                "services", Stream.of("measures", "complaints", "reporting").toList());
        return "api-docs";
    }
}
