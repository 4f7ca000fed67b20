package org.sucharit.complaints.filing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.complaints.listening.Directory;

/** Finding the agency to write to. */
@Controller
class AgencyChoicePages {

    private final Directory directory;

    AgencyChoicePages(Directory directory) {
        this.directory = directory;
    }

    @GetMapping({"/file", "/file/"})
    String choose(@RequestParam(defaultValue = "") String find, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("choice", AgencyChoice.of(directory.agencies(), find));
        return "filing/choose";
    }
}
