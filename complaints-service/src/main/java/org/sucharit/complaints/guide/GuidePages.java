package org.sucharit.complaints.guide;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How people who file are protected, and from what they are not. */
@Controller
class GuidePages {

    @GetMapping("/file/how/it-works")
    String how(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return "guide/how";
    }
}
